namespace DeepNet.Hdf5;

/// <summary>One message of an object header: what it tells, and where.</summary>
internal sealed record Hdf5Message(int Type, long Address, int Size)
{
    /// <summary>Refuses a message that has fewer bytes than will be read of it.</summary>
    public void ExpectSize(Hdf5Bytes bytes, int size)
    {
        if (Size < size)
            throw bytes.Damaged(Address, $"a message has {Size} bytes; at least {size} were expected");
    }
}
