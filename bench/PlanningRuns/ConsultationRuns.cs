using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hedgerow.Consultation;
using Hedgerow.Reports;

namespace Hedgerow.PlanningRuns;

/// <summary>Reads and analyses a made consultation, inside this program and as people call it.</summary>
internal static class ConsultationRuns
{
    private const int Runs = 5;
    private const double GateSeconds = 2;

    /// <summary>Measures, and writes its part of the page; tells whether the gate holds.</summary>
    public static bool Measure(bool page)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Machine.Checkout, "artifacts", "bench", "consultation")).FullName;
        var (asked, answers) = (Path.Combine(folder, "questionnaire.yaml"), Path.Combine(folder, "responses.csv"));
        File.WriteAllBytes(asked, QuestionnaireFile.Write(MadeConsultation.Questionnaire(), asked));
        var rows = MadeConsultation.Write(answers);
        var (parts, whole, memory) = (new List<(double Read, double Analyse, double Write)>(), new List<(double Seconds, double Processor)>(), 0.0);
        for (var run = 0; run <= Runs; run++)
        {
            var part = Inside(asked, answers, folder);
            var outside = MeasuredRun.Of(
                120, Path.Combine(Machine.Checkout, "hedgerow"), "consult", "analyse", asked, "--responses", answers, "--sent", $"{MadeConsultation.People}", "--out", Path.Combine(folder, "result"));
            if (outside.Code != 0)
            {
                throw new InvalidOperationException($"hedgerow consult analyse ended with {outside.Code}: {outside.Errors}");
            }

            if (run > 0)
            {
                parts.Add(part);
                whole.Add((outside.Seconds, outside.ProcessorSeconds));
                memory = Math.Max(memory, outside.Megabytes);
            }
        }

        var (analysis, called) = (Median(parts.Select(part => part.Read + part.Analyse)), Median(whole.Select(one => one.Seconds)));
        var table = new StringBuilder();
        void Line(string what, double seconds, string range, string gate) => table.Append(CultureInfo.InvariantCulture, $"| {what} | {seconds:0.00} s | {range} | {gate} |\n");
        Line("reading and checking the answers", Median(parts.Select(part => part.Read)), Range(parts.Select(part => part.Read)), "");
        Line("all statistics of all rounds", Median(parts.Select(part => part.Analyse)), Range(parts.Select(part => part.Analyse)), "");
        Line("both together", analysis, Range(parts.Select(part => part.Read + part.Analyse)), analysis < GateSeconds ? "yes" : "no");
        Line("writing JSON, table and page", Median(parts.Select(part => part.Write)), Range(parts.Select(part => part.Write)), "");
        Line("`hedgerow consult analyse … --out` as a process, from its start to its end", called, Range(whole.Select(one => one.Seconds)), called < GateSeconds ? "yes" : "no");
        Console.Write(table);
        Console.WriteLine(FormattableString.Invariant($"{rows} answers; of the processors {Median(whole.Select(one => one.Processor)):0.00} s; {memory:0} MB"));
        if (page)
        {
            PageSection.Write(
                Path.Combine(Machine.Checkout, "docs", "performance.md"), "consultations",
                string.Create(CultureInfo.InvariantCulture, $"""
                # Consultations

                {MadeConsultation.People} people judge {MadeConsultation.Items} items in {MadeConsultation.Rounds} rounds: a decision, two scales and now and then a comment of each, {rows} answers as CSV ({new FileInfo(answers).Length / 1e6:0} MB). Median and range of {Runs} runs after one that is not counted;
                the whole process takes {Median(whole.Select(one => one.Processor)):0.0} s of the processors and {memory:0} MB. Allowed are {GateSeconds:0} s. Made by `bench/planning`.

                Machine: {Machine.Description}.

                | | median | range | within |
                |---|---|---|---|

                """).ReplaceLineEndings("\n") + table);
        }

        return analysis < GateSeconds;
    }

    private static (double Read, double Analyse, double Write) Inside(string asked, string answers, string folder)
    {
        var watch = Stopwatch.StartNew();
        var questionnaire = QuestionnaireFile.Read(asked).Questionnaire!;
        var reading = ResponseFile.Read(File.ReadAllBytes(answers), "responses.csv", questionnaire);
        var read = watch.Elapsed.TotalSeconds;
        var result = ConsultationAnalysis.Of(questionnaire, reading.Responses, new AnalysisOptions { Invited = Enumerable.Range(1, MadeConsultation.Rounds).ToDictionary(round => round, _ => MadeConsultation.People) });
        var analysed = watch.Elapsed.TotalSeconds;
        ConsultationFolder.Write(result, Path.Combine(folder, "inside"), new DateOnly(2026, 1, 1), "en");
        return reading.Findings.Count == 0 && result.Last.People == MadeConsultation.People
            ? (read, analysed - read, watch.Elapsed.TotalSeconds - analysed)
            : throw new InvalidOperationException("The made consultation was not read whole.");
    }

    private static double Median(IEnumerable<double> seconds) => seconds.Order().ElementAt(Runs / 2);

    private static string Range(IEnumerable<double> seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds.Min():0.00}–{seconds.Max():0.00} s");
}
