using BenchmarkDotNet.Running;
using Hedgerow.Kernels;

BenchmarkSwitcher.FromTypes([typeof(LandscapeKernels)]).Run(args);
