namespace Hedgerow.Sharing.Plans;
internal static class StatusParts { public static void Write(PlanVoice voice) { } }
