using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hedgerow.DuckDb.Native;

/// <summary>A function of C# inside DuckDB: what its threads need to call it.</summary>
internal sealed unsafe class ScalarFunction(DuckDbType[] parameters, DuckDbType result, DuckDbFunction function)
{
    private static readonly DuckDbType[] Known = [DuckDbType.BigInt, DuckDbType.Integer, DuckDbType.Double, DuckDbType.Boolean, DuckDbType.Varchar];

    internal static void Register(nint connection, string name, IReadOnlyList<DuckDbType> parameters, DuckDbType result, DuckDbFunction function, bool everyRow)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(function);
        if (parameters.Append(result).FirstOrDefault(type => !Known.Contains(type)) is var unknown && unknown != DuckDbType.Invalid)
        {
            throw new ArgumentException($"A function takes and gives {string.Join(", ", Known)}, not {unknown}.", nameof(parameters));
        }

        var made = NativeMethods.duckdb_create_scalar_function();
        try
        {
            NativeMethods.duckdb_scalar_function_set_name(made, name);
            foreach (var type in parameters)
            {
                Typed(type, logical => NativeMethods.duckdb_scalar_function_add_parameter(made, logical));
            }

            Typed(result, logical => NativeMethods.duckdb_scalar_function_set_return_type(made, logical));
            NativeMethods.duckdb_scalar_function_set_special_handling(made);
            if (everyRow)
            {
                NativeMethods.duckdb_scalar_function_set_volatile(made);
            }

            var handle = GCHandle.Alloc(new ScalarFunction([.. parameters], result, function));
            NativeMethods.duckdb_scalar_function_set_extra_info(made, GCHandle.ToIntPtr(handle), &Forget);
            NativeMethods.duckdb_scalar_function_set_function(made, &Call);
            if (NativeMethods.duckdb_register_scalar_function(connection, made) != 0)
            {
                throw new DuckDbException($"DuckDB refuses the function {name}: is there one of that name already?");
            }
        }
        finally
        {
            NativeMethods.duckdb_destroy_scalar_function(ref made);
        }
    }

    private static void Typed(DuckDbType type, Action<nint> use)
    {
        var logical = NativeMethods.duckdb_create_logical_type((int)type);
        use(logical);
        NativeMethods.duckdb_destroy_logical_type(ref logical);
    }

    // No exception may pass into DuckDB: it is told there as an error of the query.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Call(nint info, nint chunk, nint output)
    {
        try
        {
            ((ScalarFunction)GCHandle.FromIntPtr(NativeMethods.duckdb_scalar_function_get_extra_info(info)).Target!).Run(chunk, output);
        }
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            NativeMethods.duckdb_scalar_function_set_error(info, e.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Forget(nint info) => GCHandle.FromIntPtr(info).Free();

    private void Run(nint chunk, nint output) => function(new DuckDbBatch(chunk, output, parameters, result));
}
