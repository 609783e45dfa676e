namespace Hedgerow.Cities; internal static class Placeholder;
