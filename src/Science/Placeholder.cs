namespace Hedgerow.Science; internal static class Placeholder;
