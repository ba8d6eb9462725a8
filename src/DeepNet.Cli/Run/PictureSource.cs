namespace DeepNet.Cli;

/// <summary>Where the static pictures of an executed lesson's figures come from.</summary>
public enum PictureSource
{
    /// <summary>The committed ones, where a figure is still the same.</summary>
    Committed,

    /// <summary>The committed ones, and new ones for the figures that have none.</summary>
    CommittedOrDrawn,

    /// <summary>All are drawn anew.</summary>
    Drawn,
}
