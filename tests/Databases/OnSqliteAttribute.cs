using System.Reflection;
using Hedgerow.Storage;
using Xunit.Sdk;

namespace Hedgerow.Databases;

/// <summary>The test runs on SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Dialect.Sqlite]];
}
