namespace Hedgerow.Assessment; internal static class Placeholder;
