using System.Text;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.PackageManagement;

Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(false);
Formatter.DefaultMimeType = HtmlFormatter.MimeType;
Formatter.SetPreferredMimeTypesFor(typeof(string), PlainTextFormatter.MimeType);

var csharp = new CSharpKernel()
    .UseNugetDirective((kernel, references) => { kernel.AddAssemblyReferences(references.SelectMany(package => package.AssemblyPaths)); return Task.CompletedTask; })
    .UseKernelHelpers().UseWho().UseValueSharing();
using var kernel = new CompositeKernel { csharp };
kernel.DefaultKernelName = csharp.Name;
await kernel.UseHost(
    KernelCommandAndEventSender.FromTextWriter(Console.Out, KernelHost.CreateHostUri("stdio")),
    KernelCommandAndEventReceiver.FromTextReader(Console.In),
    KernelHost.CreateHostUriForCurrentProcessId()).ConnectAndWaitAsync();
