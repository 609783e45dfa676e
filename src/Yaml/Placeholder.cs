namespace Hedgerow.Yaml; internal static class Placeholder;
