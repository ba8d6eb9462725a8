namespace DeepNet.Notebooks;

/// <summary>
/// Compares committed outputs with fresh ones: text exactly; numbers in it within 1e-9 relative or 1e-12 absolute, whole
/// numbers exactly; a drawing in SVG like text; other pictures and injected scripts not at all, nor execution counts and metadata.
/// </summary>
public static class OutputComparer
{
    /// <summary>Compares the outputs of two runs of one notebook.</summary>
    /// <param name="committed">The notebook with the outputs that are expected.</param>
    /// <param name="fresh">The notebook after a new run, with the same cells.</param>
    /// <returns>The differences, in the order of the cells; empty when there are none.</returns>
    public static IReadOnlyList<OutputDifference> Compare(Notebook committed, Notebook fresh)
    {
        if (committed.Cells.Count != fresh.Cells.Count)
            throw new ArgumentException($"The notebooks have {committed.Cells.Count} and {fresh.Cells.Count} cells; compare two runs of one notebook.", nameof(fresh));
        return [.. committed.Cells.Zip(fresh.Cells).SelectMany((pair, index) => Compare(pair.First, pair.Second, index + 1))];
    }

    private static IEnumerable<OutputDifference> Compare(Cell committed, Cell fresh, int number)
    {
        var expected = ComparedOutput.Read(committed.Outputs);
        var got = ComparedOutput.Read(fresh.Outputs);
        for (var i = 0; i < Math.Min(expected.Count, got.Count); i++)
        {
            if (Compare(expected[i], got[i]) is { } difference)
            {
                yield return new OutputDifference(number, committed.Id, i + 1, difference.What, difference.Lines);
                // The outputs after a wrong kind of output are shifted, and would all be told.
                if (expected[i].Kind != got[i].Kind) yield break;
            }
        }

        if (expected.Count > got.Count)
            yield return Surplus(number, committed.Id, expected[got.Count..], got.Count, "is committed, but the fresh run does not show it", '-');
        else if (got.Count > expected.Count)
            yield return Surplus(number, committed.Id, got[expected.Count..], expected.Count, "is shown by the fresh run, but is not committed", '+');
    }

    private static (string What, IReadOnlyList<string> Lines)? Compare(ComparedOutput expected, ComparedOutput got)
    {
        if (expected.Kind != got.Kind)
            return ($"{expected.Kind} became {got.Kind}", [.. expected.Preview('-'), .. got.Preview('+')]);
        if (!expected.Texts.Keys.SequenceEqual(got.Texts.Keys))
            return ($"the forms {string.Join(", ", expected.Texts.Keys)} became {string.Join(", ", got.Texts.Keys)}", []);
        foreach (var (form, text) in expected.Texts)
        {
            var lines = TextDifference.Find(text, got.Texts[form]);
            if (lines.Count > 0) return ($"{expected.Kind}, {form}", lines);
        }

        return null;
    }

    private static OutputDifference Surplus(int cell, string id, IReadOnlyList<ComparedOutput> outputs, int before, string what, char sign)
    {
        var more = outputs.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", and {outputs.Count - 1} more") : "";
        return new OutputDifference(cell, id, before + 1, $"{outputs[0].Kind} {what}{more}", outputs[0].Preview(sign));
    }
}
