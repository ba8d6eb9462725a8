using DeepNet.Cli;

return await Invocation.RunAsync(args);
