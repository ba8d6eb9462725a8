namespace DeepNet.Site.Tests;

/// <summary>What visit-pages.mjs saw on one page in one way of looking at it.</summary>
internal sealed record PageVisit(
    string Page,
    string From,
    int Width,
    string Scheme,
    bool Scripted,
    int Figures,
    int Interactive,
    int Drawn,
    int Pictures,
    int Overflow,
    IReadOnlyList<string> BrokenImages,
    int ImagesWithoutText,
    int Formulas,
    int FormulasRendered,
    IReadOnlyList<string> FormulaErrors,
    IReadOnlyList<string> CutFormulas,
    IReadOnlyList<string> Crowding,
    IReadOnlyList<string> Examined,
    IReadOnlyList<string> Violations,
    IReadOnlyList<string>? Swipes,
    FigureAnswers Answers,
    IReadOnlyList<string> Errors,
    IReadOnlyList<string> Outside)
{
    public override string ToString() => $"{Page} from {From}, {Width} px, {Scheme}{(Scripted ? "" : ", scripts off")}";
}
