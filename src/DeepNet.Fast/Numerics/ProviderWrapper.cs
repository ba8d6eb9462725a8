using System.Reflection;
using System.Reflection.Emit;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace DeepNet;

/// <summary>A MathNet provider that does the products of double matrices itself and passes on every other call.</summary>
/// <remarks>
/// MathNet's own providers are sealed and the interface has 115 methods, four number types times 28 and three more, of
/// which two matter here. The class that passes on the others is therefore made at run time: each of its methods calls
/// the same one of the wrapped provider, without reflection or allocation.
/// </remarks>
internal static class ProviderWrapper
{
    public static ILinearAlgebraProvider Wrap(ILinearAlgebraProvider inner) =>
        (ILinearAlgebraProvider)Activator.CreateInstance(
            WrapperType.Value, inner, MathNetProducts.Multiply, MathNetProducts.MultiplyWithUpdate)!;

    private static readonly Lazy<Type> WrapperType = new(Build);

    private static Type Build()
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("DeepNet.Provider"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("DeepNet.Provider")
            .DefineType("DeepNetLinearAlgebraProvider", TypeAttributes.Public | TypeAttributes.Sealed, typeof(object), [typeof(ILinearAlgebraProvider)]);
        FieldBuilder[] fields =
        [
            type.DefineField("inner", typeof(ILinearAlgebraProvider), FieldAttributes.Private),
            type.DefineField("multiply", MathNetProducts.Multiply.GetType(), FieldAttributes.Private),
            type.DefineField("multiplyWithUpdate", MathNetProducts.MultiplyWithUpdate.GetType(), FieldAttributes.Private),
        ];
        DefineConstructor(type, fields);
        foreach (var contract in typeof(ILinearAlgebraProvider).GetInterfaces().Append(typeof(ILinearAlgebraProvider)))
        {
            foreach (var method in contract.GetMethods())
            {
                var ours = contract == typeof(ILinearAlgebraProvider<double>);
                if (ours && method.Name == nameof(ILinearAlgebraProvider<>.MatrixMultiply))
                    PassOn(type, method, fields[1], fields[1].FieldType.GetMethod("Invoke")!);
                else if (ours && method.Name == nameof(ILinearAlgebraProvider<>.MatrixMultiplyWithUpdate))
                    PassOn(type, method, fields[2], fields[2].FieldType.GetMethod("Invoke")!);
                else
                    PassOn(type, method, fields[0], method);
            }
        }

        return type.CreateType();
    }

    /// <summary>A constructor that fills the fields, in order.</summary>
    private static void DefineConstructor(TypeBuilder type, FieldBuilder[] fields)
    {
        var code = type.DefineConstructor(
            MethodAttributes.Public, CallingConventions.Standard, [.. fields.Select(f => f.FieldType)]).GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, typeof(object).GetConstructor([])!);
        for (var i = 0; i < fields.Length; i++)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldarg, (short)(i + 1));
            code.Emit(OpCodes.Stfld, fields[i]);
        }
        code.Emit(OpCodes.Ret);
    }

    /// <summary>Implements an interface's method as a call with the same arguments on what a field holds.</summary>
    private static void PassOn(TypeBuilder type, MethodInfo method, FieldBuilder field, MethodInfo target)
    {
        Type[] parameters = [.. method.GetParameters().Select(p => p.ParameterType)];
        var implementation = type.DefineMethod(
            $"{method.DeclaringType}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final, method.ReturnType, parameters);
        var code = implementation.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldfld, field);
        for (var i = 0; i < parameters.Length; i++)
            code.Emit(OpCodes.Ldarg, (short)(i + 1));
        code.Emit(OpCodes.Callvirt, target);
        code.Emit(OpCodes.Ret);
        type.DefineMethodOverride(implementation, method);
    }
}
