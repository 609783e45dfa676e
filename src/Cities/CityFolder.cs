namespace Hedgerow.Cities;

/// <summary>A city's folder: reads it, and writes the first one.</summary>
public static class CityFolder
{
    /// <summary>Reads city.yaml and what it names, as far as that needs no map: keys, kinds, spelling, years, files, legends, answers, profile.</summary>
    /// <param name="cityFolderOrYaml">The folder, or its city.yaml.</param>
    /// <returns>The city and everything that was found; it never throws for a mistake in the files.</returns>
    public static CityReading Read(string cityFolderOrYaml) => throw new NotSupportedException(cityFolderOrYaml);

    /// <summary>Writes a first city folder: city.yaml, answers.yaml, profile.yaml and the schema for editors, or nothing at all.</summary>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="boundaryFile">The boundary, any vector file that GDAL reads.</param>
    /// <param name="name">Name of the city; the folder's name when absent.</param>
    /// <param name="layer">Layer of the boundary file, where it holds several.</param>
    /// <returns>What was written, and which layers to look for.</returns>
    /// <exception cref="InputException">The folder holds a city already, or the boundary cannot be used.</exception>
    public static CreatedCity Create(string folder, string boundaryFile, string? name = null, string? layer = null) => throw new NotSupportedException(folder + boundaryFile + name + layer);
}
