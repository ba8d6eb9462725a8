using System.Text;

namespace DeepNet.Fuzz.Tests;

/// <summary>Small changes of a file.</summary>
internal static class Mutation
{
    private static readonly string[] JsonWords = ["null", "true", "[]", "{}", "\"\"", "-1", "1e999", "0.5", "NaN", "\"\\ud800\"", "[[[[[[[[", "\"id\"", "\"cells\"", "\"source\"", "\"outputs\"", "\"stream\"", "\"error\"", "99999999999999999999"];

    /// <summary>A few bytes, words, pieces or the end changed; mostly in the first bytes, where a format keeps its addresses.</summary>
    public static byte[] OfBytes(byte[] file, Random random)
    {
        var changed = (byte[])file.Clone();
        for (var times = random.Next(1, 6); times > 0 && changed.Length > 64; times--)
        {
            var end = random.Next(8) == 0 ? changed.Length : Math.Min(4096, changed.Length);
            var at = random.Next(end - 32);
            switch (random.Next(7))
            {
                case 0: changed[at] = (byte)random.Next(256); break;
                case 1: changed[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: BitConverter.GetBytes(random.NextInt64() >> random.Next(64)).CopyTo(changed, at & ~7); break;
                case 3: changed.AsSpan(random.Next(end - 32), 32).CopyTo(changed.AsSpan(at)); break;
                case 4: changed.AsSpan(at, random.Next(1, 32)).Fill((byte)(255 * random.Next(2))); break;
                case 5: changed = [.. changed.AsSpan(0, at), .. changed.AsSpan(at + random.Next(1, 32))]; break;
                default: changed = random.Next(4) == 0 ? changed[..random.Next(changed.Length)] : changed; break;
            }
        }

        return changed;
    }

    /// <summary>A few values, marks, words or pieces changed, so that most results still are JSON or nearly so.</summary>
    public static byte[] OfJson(byte[] file, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(file));
        for (var times = random.Next(1, 5); times > 0 && text.Length > 64; times--)
        {
            var at = random.Next(text.Length - 32);
            switch (random.Next(6))
            {
                case 0: ReplaceValue(text, at, JsonWords[random.Next(JsonWords.Length)]); break;
                case 1: text[at] = "{}[]\",:\\0e-\n"[random.Next(12)]; break;
                case 2: text.Insert(at, JsonWords[random.Next(JsonWords.Length)]); break;
                case 3: text.Remove(at, random.Next(1, 24)); break;
                case 4: text.Insert(at, text.ToString(random.Next(text.Length - 32), 32)); break;
                default: text.Length = random.Next(8) == 0 ? at : text.Length; break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // From after the next ": " to the end of its line: in an indented file, one whole value or the beginning of one.
    private static void ReplaceValue(StringBuilder text, int from, string value)
    {
        var rest = text.ToString(from, Math.Min(4096, text.Length - from));
        var start = rest.IndexOf(": ", StringComparison.Ordinal);
        var end = start < 0 ? -1 : rest.IndexOfAny([',', '\n'], start);
        if (end > 0)
            text.Remove(from + start + 2, end - start - 2).Insert(from + start + 2, value);
    }
}
