namespace DeepNet.Hdf5;

/// <summary>What an array's chunks go through on their way into the file.</summary>
/// <remarks>Source: "HDF5 File Format Specification Version 3.0", IV.A.2.l.</remarks>
internal static class Hdf5Filters
{
    private const int FirstOfUsers = 256;
    private const int MostFilters = 32;

    /// <summary>The filters' names, in their order: "shuffle and gzip".</summary>
    public static string Names(Hdf5Bytes bytes, Hdf5Message message)
    {
        message.ExpectSize(bytes, 2);
        var (version, count) = (bytes.Byte(message.Address), bytes.Byte(message.Address + 1));
        if (count > MostFilters)
            throw bytes.Damaged(message.Address + 1, $"there are {count} filters; HDF5 allows {MostFilters}");
        var at = message.Address + (version == 1 ? 8 : 2);
        var names = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var id = bytes.UInt16(at);
            at += 2;
            var nameLength = 0;
            if (version == 1 || id >= FirstOfUsers)
            {
                nameLength = bytes.UInt16(at);
                at += 2;
            }

            // The length tells the bytes of the name, which version 1 pads to whole eights, as it pads the values that follow.
            var values = bytes.UInt16(at + 2);
            at += 4 + (version == 1 ? (nameLength + 7) / 8 * 8 : nameLength) + 4 * (values + (version == 1 ? values % 2 : 0));
            names.Add(Name(id));
        }

        return names.Count == 0 ? "no filter" : string.Join(" and ", names);
    }

    private static string Name(int id) => id switch
    {
        1 => "gzip",
        2 => "shuffle",
        3 => "Fletcher32",
        4 => "szip",
        5 => "nbit",
        6 => "scale-offset",
        32000 => "LZF",
        _ => $"filter {id}",
    };
}
