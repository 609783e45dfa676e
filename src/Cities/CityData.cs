using Hedgerow.Cities.Records;
using Hedgerow.Cities.Layers;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>Everything that a city's files hold, loaded in one pass and put on one working grid a year.</summary>
public sealed class CityData : IDisposable
{
    private readonly Dictionary<int, CityYear> years = [];

    private CityData(CityReading reading, SpeciesData species)
    {
        City = reading.City!;
        Answers = reading.Answers;
        Profile = reading.Profile;
        Species = species;
    }

    private CityData(CityData basis, IReadOnlyList<Finding> findings)
    {
        (City, Answers, Profile, Species, Inputs) = (basis.City, basis.Answers, basis.Profile, basis.Species, basis.Inputs);
        Findings = findings;
    }

    /// <summary>The declaration.</summary>
    public City City { get; }

    /// <summary>Warnings and notes of reading and loading; errors never get here.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What the city states about itself.</summary>
    public Answers Answers { get; }

    /// <summary>Part I of the index, where the city has it.</summary>
    public Profile? Profile { get; }

    /// <summary>Species records and checklists.</summary>
    public SpeciesData Species { get; }

    /// <summary>Every spatial file that was read, in the order of reading.</summary>
    public IReadOnlyList<InputRef> Inputs { get; private set; } = [];

    /// <summary>Loads everything a city declares. Every layer is tried, whatever is wrong with the others.</summary>
    /// <param name="reading">The city as <see cref="CityFolder.Read"/> read it.</param>
    /// <param name="options">What to load.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops the loading.</param>
    /// <returns>The data.</returns>
    /// <exception cref="InputException">Something is wrong; the exception holds everything that was found.</exception>
    public static CityData Load(CityReading reading, LoadOptions options, IProgress<LoadStep>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(options);
        var city = reading.City ?? throw new InputException(reading.Findings);
        IReadOnlyList<int> wanted = options.Years.Count == 0 ? [city.Year] : [.. options.Years.Distinct()];
        var loading = new Loading(city, progress, options.Threads, cancel, options.Corridors);
        loading.Add(reading.Findings);
        var loaded = LayerStack.Load(loading, wanted, options.Units);
        var found = new List<Finding>();
        var species = SpeciesData.Load(options.Records ? city : city with { Records = [] }, found, progress, cancel);
        // What the reading has said already, with the very line, is not said again.
        loading.Add([.. found.Where(f => !reading.Findings.Any(r => r.Code == f.Code && r.Found == f.Found))]);
        if (loading.Findings.Any(f => f.Severity == Severity.Error) || loaded is null)
        {
            throw new InputException([.. loading.Findings.OrderBy(f => f.Severity)]);
        }

        var data = new CityData(reading, species);
        foreach (var year in wanted)
        {
            data.years.Add(year, loaded.Year(data, year));
        }

        data.Findings = loading.Findings;
        data.Inputs = [.. loading.Inputs, .. species.Inputs, .. Stated(city)];
        return data;
    }

    // What the city says of itself stands in files too.
    private static IEnumerable<InputRef> Stated(City city) =>
        from file in new[] { (Role: "answers", Path: city.Answers), (Role: "profile", Path: city.Profile) }
        where file.Path is not null
        select new InputRef(file.Role, Path.GetRelativePath(city.Folder, file.Path).Replace('\\', '/'), null, FileHash.Of(file.Path), null, null, null);

    /// <summary>The city in one year.</summary>
    /// <param name="year">The year; one of those that were loaded.</param>
    /// <returns>Its data; the same object at every call.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year was not loaded.</exception>
    public CityYear ForYear(int year) => years.TryGetValue(year, out var found)
        ? found
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The years {string.Join(", ", years.Keys)} were loaded.");

    /// <summary>The same city with some places of one year changed; everything else is shared with this one, which stays as it is.</summary>
    /// <param name="year">The year; one of those that were loaded.</param>
    /// <param name="changes">What is changed, in this order.</param>
    /// <param name="said">What stands among the findings about it.</param>
    /// <returns>The changed city.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year was not loaded.</exception>
    /// <exception cref="ArgumentException">A shape is no valid polygon.</exception>
    public CityData With(int year, IReadOnlyList<PlaceChange> changes, Finding said)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(said);
        var basis = ForYear(year);
        var city = new CityData(this, [.. Findings, said]);
        foreach (var (each, then) in years)
        {
            city.years.Add(each, each == year ? new CityYear(city, basis, changes) : then);
        }

        return city;
    }

    /// <inheritdoc />
    public void Dispose() => years.Clear();
}
