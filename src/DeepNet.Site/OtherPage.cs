namespace DeepNet.Site;

/// <summary>A page that is not part of this site and can be reached from it.</summary>
/// <param name="Address">Its address from a page of this site.</param>
/// <param name="Label">What a link from the page of the same name says; null for no link.</param>
public sealed record OtherPage(string Address, string? Label);
