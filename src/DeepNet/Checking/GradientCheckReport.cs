namespace DeepNet;

/// <summary>What a gradient check found.</summary>
/// <param name="RelativeDifference">‖analytic − numerical‖ / (‖analytic‖ + ‖numerical‖) over all parameters together. With ε = 1e-5 a right gradient gives less than 1e-7.</param>
/// <param name="Arrays">The same for each array, in the order W1, b1, …, WL, bL.</param>
public sealed record GradientCheckReport(double RelativeDifference, IReadOnlyList<GradientCheckEntry> Arrays);
