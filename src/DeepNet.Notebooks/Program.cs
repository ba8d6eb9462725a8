using DeepNet.Notebooks;

if (args is [KernelProcess.ServeArgument])
{
    new KernelServer().Run();
    return 0;
}

Console.Error.WriteLine("This is the process that runs notebook cells; the command deepnet starts it. To run the lessons: dotnet run --project src/DeepNet.Cli");
return 2;
