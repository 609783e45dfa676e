namespace Hedgerow.DuckDb; internal static class Placeholder;
