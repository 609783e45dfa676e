using System.Runtime.InteropServices;

namespace Hedgerow.Reports;

/// <summary>The machine that was measured on, and the repository that was measured.</summary>
public static class Machine
{
    /// <summary>Processor, cores, system and runtime in one line.</summary>
    public static string Description
    {
        get
        {
            var cpu = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
            return $"{cpu ?? "unknown processor"}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Split('#')[0].Trim()}, {RuntimeInformation.FrameworkDescription}";
        }
    }

    /// <summary>The folder of the checkout that this program was built in.</summary>
    public static string Checkout
    {
        get
        {
            var root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "Hedgerow.slnx")))
            {
                root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Hedgerow.slnx stands in no folder above: run this from a checkout.");
            }

            return root;
        }
    }
}
