namespace Hedgerow.Cities;

/// <summary>Everything that a city's files hold, loaded in one pass and put on one working grid a year.</summary>
public sealed class CityData : IDisposable
{
    private CityData(City city, IReadOnlyList<Finding> findings, IReadOnlyList<InputRef> inputs)
    {
        City = city;
        Findings = findings;
        Inputs = inputs;
    }

    /// <summary>The declaration.</summary>
    public City City { get; }

    /// <summary>Warnings and notes of reading and loading; errors never get here.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What the city states about itself.</summary>
    public Answers Answers => throw new NotSupportedException();

    /// <summary>Part I of the index.</summary>
    public Profile? Profile => throw new NotSupportedException();

    /// <summary>Records and checklists.</summary>
    public SpeciesData Species => throw new NotSupportedException();

    /// <summary>Every file that was read, in the order of city.yaml.</summary>
    public IReadOnlyList<InputRef> Inputs { get; }

    /// <summary>Loads everything a city declares. Every layer is tried, whatever is wrong with the others.</summary>
    /// <param name="reading">The city as <c>CityFolder.Read</c> read it.</param>
    /// <param name="options">What to load.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops the loading.</param>
    /// <returns>The data.</returns>
    /// <exception cref="InputException">Something is wrong; the exception holds everything that was found.</exception>
    public static CityData Load(CityReading reading, LoadOptions options, IProgress<LoadStep>? progress, CancellationToken cancel) =>
        throw new NotSupportedException();

    /// <summary>The city in one year.</summary>
    /// <param name="year">The year; one of those that were loaded.</param>
    /// <returns>Its data; the same object at every call.</returns>
    public CityYear ForYear(int year) => throw new NotSupportedException();

    /// <inheritdoc />
    public void Dispose() => GC.SuppressFinalize(this);
}
