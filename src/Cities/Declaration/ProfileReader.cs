using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Turns a profile.yaml into a <see cref="Profile"/>, reporting everything that is wrong with it.</summary>
internal static class ProfileReader
{
    public static Profile? Read(YamlFile file, FindingLog log)
    {
        log.Add(file.Problems);
        if (!file.IsYaml || file.Root.IsEmpty)
        {
            return null;
        }

        ShapeCheck.Check(file.Root, ProfileKeys.Profile, log);
        var profile = new Declared(file.Root, ProfileKeys.Profile);
        var fields = new List<ProfileField>();
        foreach (var section in ProfileKeys.Profile.Keys.Where(s => profile[s.Name].IsMap))
        {
            var part = profile.Part(section.Name);
            foreach (var key in section.Part!.Keys)
            {
                var value = string.Join("; ", part.Texts(key.Name).Select(DoubleEncoding.Repair));
                if (value.Length > 0)
                {
                    fields.Add(new ProfileField($"{section.Name}.{key.Name}", key.Meaning, value, section.Name) { SectionName = section.Meaning });
                }
            }
        }

        return new Profile(fields);
    }
}
