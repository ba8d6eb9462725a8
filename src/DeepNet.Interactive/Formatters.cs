using Microsoft.DotNet.Interactive.Formatting;

namespace DeepNet.Interactive;

/// <summary>Tells .NET Interactive's formatting how each type looks. Registering a type again replaces what was there.</summary>
internal static class Formatters
{
    private const string HtmlType = "text/html";
    private const string PlainType = "text/plain";

    public static void Register()
    {
        View<INotebookView>(view => view);
        View<GenericChart>(chart => new ChartView(chart));
        // the most special type goes first, whatever is registered later: Plotly.NET.Interactive's own way needs a network
        View<GenericChart.Chart>(chart => new ChartView(chart));
        View<GenericChart.MultiChart>(chart => new ChartView(chart));
        View<Matrix<double>>(matrix => new MatrixView(matrix));
        View<Parameters>(LibraryViews.Of);
        View<Gradients>(LibraryViews.Of);
        View<LinearCache>(LibraryViews.Of);
        View<LayerCache>(LibraryViews.Of);
        View<IReadOnlyList<LayerCache>>(LibraryViews.Of);
        View<Activation>(LibraryViews.Of);
        View<Initialization>(LibraryViews.Of);
        View<TrainingResult>(LibraryViews.Of);
        View<GradientCheckReport>(GradientCheckView.Of);

        View<(Matrix<double> Z, LinearCache Cache)>(t => new StackView(new MatrixView(t.Z, "Z"), LibraryViews.Of(t.Cache)));
        View<(Matrix<double> A, LayerCache Cache)>(t => new StackView(new MatrixView(t.A, "A"), LibraryViews.Of(t.Cache)));
        View<(Matrix<double> AL, IReadOnlyList<LayerCache> Caches)>(t => new StackView(new MatrixView(t.AL, "AL"), LibraryViews.Of(t.Caches)));

        // names of a tuple's items do not live on at run time, and these shapes have more than one use
        View<(Matrix<double>, Matrix<double>)>(t => new StackView(new MatrixView(t.Item1, "Item1"), new MatrixView(t.Item2, "Item2")));
        View<(Matrix<double>, Matrix<double>, Matrix<double>)>(t => new StackView(new MatrixView(t.Item1, "Item1"), new MatrixView(t.Item2, "Item2"), new MatrixView(t.Item3, "Item3")));

        Plain<double>(value => value.ToString(CultureInfo.InvariantCulture));
        Plain<int>(value => value.ToString(CultureInfo.InvariantCulture));
        Plain<long>(value => value.ToString(CultureInfo.InvariantCulture));
        Plain<bool>(value => value ? "True" : "False");
    }

    private static void View<T>(Func<T, INotebookView> view)
    {
        Formatter.Register<T>((value, writer) => writer.Write(view(value).ToHtml()), HtmlType);
        Formatter.Register<T>((value, writer) => writer.Write(view(value).ToPlainText()), PlainType);
        Formatter.SetPreferredMimeTypesFor(typeof(T), HtmlType, PlainType);
    }

    // without this a number comes as HTML with 600 bytes of style sheet behind it
    private static void Plain<T>(Func<T, string> text)
    {
        Formatter.Register<T>((value, writer) => writer.Write(text(value)), PlainType);
        Formatter.SetPreferredMimeTypesFor(typeof(T), PlainType);
    }
}
