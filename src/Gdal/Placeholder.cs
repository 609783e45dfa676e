namespace Hedgerow.Gdal; internal static class Placeholder;
