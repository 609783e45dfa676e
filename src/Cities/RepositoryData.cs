namespace Hedgerow.Cities;

/// <summary>Finds the data that Hedgerow ships beside its code: <c>editions</c>, <c>legends</c>, <c>frameworks</c>.</summary>
public static class RepositoryData
{
    /// <summary>The variable that names the folder in which the data folders stand.</summary>
    public const string Variable = "HEDGEROW_HOME";

    /// <summary>The full path of one data folder: under HEDGEROW_HOME when that is set, else beside the program or in a folder above it.</summary>
    /// <param name="name">Name of the folder.</param>
    /// <returns>Its full path.</returns>
    /// <exception cref="DirectoryNotFoundException">It stands nowhere.</exception>
    public static string Folder(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var home = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(home))
        {
            var named = Path.GetFullPath(Path.Combine(home, name));
            return Directory.Exists(named) ? named : throw new DirectoryNotFoundException($"{Variable} is {home}, but there is no folder '{name}' in it.");
        }

        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var here = Path.Combine(above.FullName, name);
            // Any folder of that name will not do: ours holds YAML files.
            if (Directory.Exists(here) && Directory.EnumerateFiles(here, "*.yaml").Any())
            {
                return here;
            }
        }

        throw new DirectoryNotFoundException($"The folder '{name}' stands neither beside the program ({AppContext.BaseDirectory}) nor above it. Set {Variable} to the folder that holds it.");
    }
}
