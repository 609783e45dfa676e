using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The trail of a reading: the files it was made from, and what a reader must know. Each only once, in the order of arrival.</summary>
internal sealed class Trail
{
    private readonly List<InputRef> inputs = [];
    private readonly List<Note> notes = [];

    /// <summary>The files.</summary>
    public IReadOnlyList<InputRef> Inputs => inputs;

    /// <summary>The remarks.</summary>
    public IReadOnlyList<Note> Notes => notes;

    /// <summary>Takes over what a loaded thing brings along.</summary>
    public T Follow<T>(Sourced<T> loaded)
    {
        inputs.AddRange(loaded.Inputs.Where(i => !inputs.Contains(i)).Distinct());
        foreach (var note in loaded.Notes)
        {
            Add(note);
        }

        return loaded.Value;
    }

    /// <summary>Adds a remark.</summary>
    public void Add(Note note)
    {
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }
    }

    /// <summary>Adds a remark that is good to know.</summary>
    public void Note(string code, string en, string zh) => Add(new Note(Severity.Note, code, new Wording(en, zh)));

    /// <summary>Adds a remark that a reader must not miss.</summary>
    public void Warn(string code, string en, string zh) => Add(new Note(Severity.Warning, code, new Wording(en, zh)));

    /// <summary>A reading that could not be taken, with what was followed so far.</summary>
    public Reading Gap(Gap gap, ParameterValues with) => new() { Gap = gap, Parameters = with.All, Inputs = inputs, Notes = notes };
}
