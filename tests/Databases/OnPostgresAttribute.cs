using System.Reflection;
using Hedgerow.Storage;
using Xunit.Sdk;

namespace Hedgerow.Databases;

/// <summary>The test runs on a real PostgreSQL, or says why not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresServer.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Dialect.Postgres]];
}
