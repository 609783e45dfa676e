using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>Writes consultation.json: every figure, by which rules it was made, and in the place of one that is not defined the reason.</summary>
internal static class ResultJson
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Write(ConsultationResult result, string date, string version)
    {
        var root = new JsonObject
        {
            ["questionnaire"] = result.Questionnaire.Id, ["title"] = Words(result.Questionnaire.Title.ToWording()), ["edition"] = result.Questionnaire.Edition, ["plan"] = result.Questionnaire.Plan,
            ["simulated"] = result.Options.Simulated, ["date"] = date, ["software"] = new JsonObject { ["hedgerow"] = version },
            ["rule"] = Rule(result.Options),
            ["rounds"] = Each(result.Rounds, round => Round(result.Questionnaire, round)),
        };
        return JsonSerializer.SerializeToUtf8Bytes(root, Form).Append((byte)'\n').ToArray();
    }

    private static JsonObject Rule(AnalysisOptions options) => new()
    {
        ["share"] = options.Rule.Share, ["largest_interquartile_range"] = options.Rule.LargestInterquartileRange, ["largest_variation"] = options.Rule.LargestVariation, ["most_rounds"] = options.Rule.MostRounds,
        ["least_answers"] = options.Rule.LeastAnswers, ["quantile_type"] = (int)options.Quartiles, ["stable_below"] = DistributionChange.Stable, ["not_broken_down_below"] = SurveyFeedback.LeastPeople,
        ["random_index"] = options.RandomIndex.Id, ["draws"] = options.Draws, ["seed"] = options.Seed,
    };

    private static JsonObject Round(Questionnaire questionnaire, RoundResult round) => new()
    {
        ["round"] = round.Round, ["people"] = round.People, ["response_rate"] = Value(round.Returned, share => share.Ratio),
        ["authority"] = Value(round.Authority, cr => new JsonObject { ["cr"] = cr.Value, ["ca"] = cr.Judgement, ["cs"] = cr.Familiarity, ["experts"] = cr.Experts }),
        ["stop"] = Value(round.Stop, stop => new JsonObject { ["reason"] = Name(stop.Reason), ["agreed"] = stop.Agreed, ["stable"] = stop.Stable, ["items"] = stop.Items }),
        ["across_items"] = Each(round.Across, Across),
        ["weights"] = Each(round.Weights, Pairs),
        ["items"] = Each(round.Items, item => Item(questionnaire.Find(item.Item)!, item)),
    };

    private static JsonObject Across(AcrossItems across) => Filled(new JsonObject
    {
        ["question"] = across.Question, ["kind"] = Name(across.Kind), ["items"] = Each(across.Items, item => JsonValue.Create(item)),
        ["kendall_w"] = Value(across.Concordance, Concordance),
        ["permutation"] = Value(across.Permutation, test => new JsonObject { ["p"] = test.P, ["draws"] = test.Draws, ["seed"] = test.Seed }),
        ["krippendorff_alpha"] = Value(across.Alpha, alpha => new JsonObject { ["alpha"] = alpha.Value, ["metric"] = Name(alpha.Metric), ["items"] = alpha.Items, ["ratings"] = alpha.Ratings }),
        ["fleiss_kappa"] = Value(across.Kappa, kappa => new JsonObject { ["kappa"] = kappa.Value, ["observed"] = kappa.Observed, ["expected"] = kappa.Expected, ["null_error"] = kappa.NullError, ["z"] = kappa.Z, ["p"] = kappa.P }),
        ["boundary"] = Value(across.Boundary, boundary => new JsonObject
        {
            ["mean"] = boundary.Boundaries.Mean, ["full_mark"] = boundary.Boundaries.FullMark, ["variation"] = boundary.Boundaries.Variation,
            ["items"] = new JsonArray([.. across.Items.Zip(boundary.Items, (item, found) => (JsonNode)new JsonObject { ["item"] = item, ["verdict"] = Value(found, one => JsonValue.Create(Name(one.Verdict))) })]),
        }),
    });

    private static JsonObject Concordance(Concordance w) => new()
    {
        ["w"] = w.W, ["raters"] = w.Raters, ["left_out"] = w.LeftOut, ["items"] = w.Items, ["chi_square"] = w.ChiSquare, ["df"] = w.ChiSquareFreedom, ["chi_square_p"] = w.ChiSquareP,
        ["f"] = Value(w.F, f => new JsonObject { ["f"] = f.Value, ["df1"] = f.Above, ["df2"] = f.Below, ["p"] = f.P }),
    };

    private static JsonObject Pairs(PairsResult pairs) => new()
    {
        ["item"] = pairs.Item, ["things"] = Each(pairs.Things, thing => JsonValue.Create(thing)), ["people"] = Count(pairs.People), ["inconsistent_people"] = Shown.Enough(pairs.People) ? pairs.Inconsistent : NotShown(),
        ["weights"] = Value(pairs.Weights, all => new JsonArray([.. all.Select(one => (JsonNode)new JsonObject
        {
            ["method"] = Name(one.Method), ["weights"] = Each(one.Weights, weight => JsonValue.Create(weight)), ["largest_eigenvalue"] = one.LargestEigenvalue,
        })])),
        ["consistency"] = Value(pairs.Consistency, one => new JsonObject { ["ci"] = one.Index, ["cr"] = one.Ratio, ["accepted"] = one.IsAccepted, ["random_index"] = one.Table.Id }),
    };

    private static JsonObject Item(QuestionnaireItem item, ItemResult result) => new()
    {
        ["item"] = item.Id, ["name"] = Words(item.Name.ToWording()), ["agreed"] = result.Agreed, ["stable"] = result.Stable,
        ["questions"] = Each(result.Questions, question => Question(question)),
        ["comments"] = Each(result.Comments, comment => new JsonObject { ["question"] = comment.Question, ["text"] = comment.Text }),
    };

    private static JsonObject Question(QuestionResult question)
    {
        var head = new JsonObject { ["question"] = question.Question, ["kind"] = Name(question.Kind), ["answered"] = Count(question.Answered) };
        if (question.Figures.Missing(out var gap))
        {
            head["figures"] = Reason(gap);
            return head;
        }

        var f = question.Figures.Value;
        head["figures"] = Filled(new JsonObject
        {
            ["counts"] = f.Counts.Count == 0 ? null : new JsonObject(f.Counts.Select(count => KeyValuePair.Create<string, JsonNode?>(count.Key, count.Value))),
            ["vote"] = f.Vote is { } vote
                ? new JsonObject { ["verdict"] = Name(vote.Verdict), ["leading"] = Each(vote.Leading, at => JsonValue.Create(f.Counts[at].Key)), ["share"] = vote.Shares[vote.Leading[0]].Ratio }
                : null,
            ["content_validity"] = f.Validity is { } validity
                ? new JsonObject
                {
                    ["essential"] = validity.Code, ["cvr"] = validity.Ratio, ["critical"] = Value(validity.Critical, critical => JsonValue.Create(critical.Ratio)),
                    ["critical_1975"] = Value(validity.OldCritical, old => JsonValue.Create(old)),
                }
                : null,
            ["scale"] = f.Scale is { } scale ? Scale(scale) : null,
            ["ranks"] = f.Ranks is { } ranks
                ? new JsonObject { ["mean_ranks"] = new JsonObject(ranks.MeanRanks.Select(rank => KeyValuePair.Create<string, JsonNode?>(rank.Key, rank.Value))), ["kendall_w"] = Value(ranks.Concordance, Concordance) }
                : null,
            ["change"] = f.Change is { } change ? Change(change) : null,
        });
        return head;
    }

    private static JsonObject Scale(ScaleFigures scale) => Filled(new JsonObject
    {
        ["mean"] = scale.Spread.Mean, ["sd"] = Value(scale.Spread.Deviation, sd => JsonValue.Create(sd)), ["cv"] = Value(scale.Spread.Variation, cv => JsonValue.Create(cv)),
        ["lower_quartile"] = scale.Quartiles.Lower, ["median"] = scale.Quartiles.Median, ["upper_quartile"] = scale.Quartiles.Upper, ["interquartile_range"] = scale.Quartiles.Range,
        ["quantile_type"] = (int)scale.Quartiles.Type, ["full_mark_rate"] = scale.FullMark?.Ratio, ["consent"] = scale.Consent?.Ratio, ["consent_from"] = scale.ConsentFrom,
        ["seventy_fifteen"] = scale.Sided is { } sided ? new JsonObject { ["high"] = sided.High.Ratio, ["low"] = sided.Low.Ratio, ["verdict"] = Name(sided.Verdict) } : null,
        ["agreed"] = scale.Agreed,
    });

    private static JsonObject Change(QuestionChange change) => Filled(new JsonObject
    {
        ["since"] = change.Since, ["distribution"] = Value(change.Distribution, share => JsonValue.Create(share.Ratio)), ["median_step"] = change.MedianStep,
        ["same_answer"] = Value(change.SameAnswer, share => JsonValue.Create(share.Ratio)),
        ["paired"] = Value(change.Paired, paired => new JsonObject
        {
            ["people"] = paired.Both, ["rose"] = paired.Rose, ["fell"] = paired.Fell, ["mean_step"] = paired.MeanStep, ["signed_ranks"] = paired.RisingRanks, ["p"] = paired.P, ["exact"] = paired.Exact,
        }),
        ["stable"] = change.Stable,
    });

    /// <summary>A value, or the reason why there is none; nothing where it was not asked for.</summary>
    private static JsonNode? Value<T>(Found<T>? found, Func<T, JsonNode?> of)
        where T : notnull => found is null ? null : found.Missing(out var gap) ? Reason(gap) : of(found.Value);

    private static JsonObject Reason(Gap gap) => new() { ["not_defined"] = Words(gap.Reason), ["remedy"] = Words(gap.Remedy) };

    private static JsonNode Count(int people) => Shown.Enough(people) ? people : NotShown();

    private static string NotShown() => $"fewer than {SurveyFeedback.LeastPeople}";

    private static JsonArray Each<T>(IEnumerable<T> list, Func<T, JsonNode?> of) => new([.. list.Select(of)]);

    /// <summary>Without what a question does not have.</summary>
    private static JsonObject Filled(JsonObject node)
    {
        foreach (var key in node.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            node.Remove(key);
        }

        return node;
    }

    private static JsonObject Words(Wording words) => new() { ["en"] = words.En, ["zh"] = words.Zh };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
