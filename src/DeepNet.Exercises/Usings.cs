// The step functions' signatures by name, with the optional parameters left out.
global using M = MathNet.Numerics.LinearAlgebra.Matrix<double>;
global using Initialize = System.Func<System.Collections.Generic.IReadOnlyList<int>, DeepNet.Parameters>;
global using Forward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, (MathNet.Numerics.LinearAlgebra.Matrix<double> Z, DeepNet.LinearCache Cache)>;
global using Activate = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, (MathNet.Numerics.LinearAlgebra.Matrix<double> A, MathNet.Numerics.LinearAlgebra.Matrix<double> Z)>;
global using LayerForward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, DeepNet.Activation, (MathNet.Numerics.LinearAlgebra.Matrix<double> A, DeepNet.LayerCache Cache)>;
global using ModelForward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, DeepNet.Parameters, (MathNet.Numerics.LinearAlgebra.Matrix<double> AL, System.Collections.Generic.IReadOnlyList<DeepNet.LayerCache> Caches)>;
global using Cost = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, double>;
global using Backward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, DeepNet.LinearCache, (MathNet.Numerics.LinearAlgebra.Matrix<double> dAPrev, MathNet.Numerics.LinearAlgebra.Matrix<double> dW, MathNet.Numerics.LinearAlgebra.Matrix<double> db)>;
global using ActivateBackward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>>;
global using LayerBackward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, DeepNet.LayerCache, DeepNet.Activation, (MathNet.Numerics.LinearAlgebra.Matrix<double> dAPrev, MathNet.Numerics.LinearAlgebra.Matrix<double> dW, MathNet.Numerics.LinearAlgebra.Matrix<double> db)>;
global using ModelBackward = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, System.Collections.Generic.IReadOnlyList<DeepNet.LayerCache>, DeepNet.Gradients>;
global using Update = System.Func<DeepNet.Parameters, DeepNet.Gradients, double, DeepNet.Parameters>;
global using PredictFrom = System.Func<MathNet.Numerics.LinearAlgebra.Matrix<double>, DeepNet.Parameters, MathNet.Numerics.LinearAlgebra.Matrix<double>>;
global using FlattenImages = System.Func<double[], int, MathNet.Numerics.LinearAlgebra.Matrix<double>>;
global using CompareGradients = System.Func<DeepNet.Gradients, DeepNet.Parameters, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, double>;
global using LossOfOne = System.Func<double, double, double>;
global using UpdateOne = System.Func<double[], double, double[], double, double, (double[] W, double B)>;
