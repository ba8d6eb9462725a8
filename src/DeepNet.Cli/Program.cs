using DeepNet.Cli;

return await CommandLine.Root().Parse(args).InvokeAsync();
