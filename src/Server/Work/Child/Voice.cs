using System.Text;
using System.Text.Json;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Work.Child;

/// <summary>What a child says to its parent, a line of JSON each. Paths of the machine are cut to paths of the city.</summary>
/// <param name="output">Where to.</param>
/// <param name="city">The folder whose path is left out.</param>
internal sealed class Voice(Stream output, string city)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private readonly string[] hidden = [city + Path.DirectorySeparatorChar, city, Path.GetDirectoryName(city)! + Path.DirectorySeparatorChar];
    private DateTime next = DateTime.MinValue;

    /// <summary>Says a line.</summary>
    public void Say(ChildLine line)
    {
        var text = JsonSerializer.Serialize(line with { Done = null }, JobJson.Options);
        foreach (var path in hidden)
        {
            text = text.Replace(JsonEncodedText.Encode(path, JobJson.Options.Encoder).ToString(), string.Empty, StringComparison.Ordinal);
        }

        if (line.Done is { } done)
        {
            foreach (var path in hidden)
            {
                done = done.Replace(JsonEncodedText.Encode(path, JobJson.Options.Encoder).ToString(), string.Empty, StringComparison.Ordinal);
            }

            text = JsonSerializer.Serialize(new ChildLine(Done: done), JobJson.Options);
        }

        lock (gate)
        {
            output.Write(Encoding.UTF8.GetBytes(text + "\n"));
            output.Flush();
        }
    }

    /// <summary>Says how far the work is; most steps of fast work are left out.</summary>
    public void Step(double progress, Wording? doing)
    {
        lock (gate)
        {
            if (DateTime.UtcNow < next)
            {
                return;
            }

            next = DateTime.UtcNow + Pause;
        }

        Say(new ChildLine(Step: new ChildStep(progress, doing)));
    }

    /// <summary>Adds a line to the job's log.</summary>
    public void Note(string level, Wording text) => Say(new ChildLine(Note: new ChildNote(level, text)));

    /// <summary>Ends the job without a result.</summary>
    public void Wrong(Wording why) => Say(new ChildLine(Wrong: why));
}
