namespace Hedgerow.Species.Tests;

public sealed class SurveyRunTests
{
    [Fact]
    public void Transects_give_rates_frequencies_and_richness_with_empty_visits()
    {
        // Four transects of 1, 1, 2 and 1 hours; nothing on the last.
        using var town = new Town(Town.Records());
        town.Write("survey.csv", "site,date,effort_hours,Parus major,Turdus merula\nA,2020-05-01,1,2,0\nB,2020-05-01,1,4,1\nC,2020-05-02,2,4,0\nD,2020-05-02,1,0,0\n");
        using var result = SurveyRun.Run(town.Alone("survey.csv"));

        // 10 in 5 hours; 1 in 5 hours.
        Assert.Equal(["Parus major|3|0.75|10|2|hours", "Turdus merula|1|0.25|1|0.2|hours"], result.Lines("species", "species", "sites", "frequency", "individuals", "per_effort", "effort_unit"));
        Assert.Equal(["4|2"], result.Lines("samples", "size", "species"));
        Assert.Contains("C|1|1|2", result.Lines("sites", "site", "visits", "species", "effort"));
    }

    [Fact]
    public void Records_that_are_no_survey_are_refused()
    {
        using var town = new Town(Town.Records(("Parus major", "2020-05-01", 13.02, 52.02, "Ann")));

        Assert.Equal("missing-key", Assert.Throws<Hedgerow.Cities.InputException>(() => SurveyRun.Run(town.Alone())).Findings.Single().Code);
    }
}
