using System.Collections.Concurrent;
using System.Text;
using Hedgerow.Consultation.Forms;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation.Rounds;

/// <summary>Questionnaires that were read lately: many experts open the same one at the same time.</summary>
internal sealed class QuestionnaireShelf
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<(string Id, long Revision), Questionnaire> read = new();

    internal static Questionnaire Read(string text) => QuestionnaireYamlReader.Read(Encoding.UTF8.GetBytes(text), "questionnaire.yaml").Questionnaire
        ?? throw new WorkspaceException(WorkspaceProblem.Damaged, "The questionnaire that is kept cannot be read.", "保存的问卷无法读取。");

    internal Questionnaire Of(string id, long revision, string text)
    {
        if (read.Count > Most)
        {
            read.Clear();
        }

        return read.GetOrAdd((id, revision), _ => Read(text));
    }
}
