namespace DeepNet;

/// <summary>One parameter array of a gradient check.</summary>
/// <param name="Name">The parameter's key: "W1", "b1", …</param>
/// <param name="RelativeDifference">‖analytic − numerical‖ / (‖analytic‖ + ‖numerical‖) over this array; 0 if both are zero.</param>
/// <param name="Row">The row of the worst entry, the one with the largest difference.</param>
/// <param name="Column">The column of the worst entry.</param>
/// <param name="Analytic">The backward pass's value there.</param>
/// <param name="Numerical">The finite difference there.</param>
public sealed record GradientCheckEntry(string Name, double RelativeDifference, int Row, int Column, double Analytic, double Numerical);
