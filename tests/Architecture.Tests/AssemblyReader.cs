using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Hedgerow.Architecture.Tests;

/// <summary>What a compiled assembly shows and uses, read without loading it.</summary>
internal sealed class AssemblyReader : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;

    internal AssemblyReader(string path)
    {
        file = new PEReader(File.OpenRead(path));
        metadata = file.GetMetadataReader();
    }

    /// <summary>The assembly of a project of src, as it lies beside these tests.</summary>
    internal static AssemblyReader OfProject(string name) => new(Path.Combine(AppContext.BaseDirectory, $"Hedgerow.{name}.dll"));

    /// <summary>Full names of the types of other assemblies that it uses.</summary>
    internal IEnumerable<string> UsedTypes() => metadata.TypeReferences.Select(handle => NameOf(metadata.GetTypeReference(handle))).Distinct();

    /// <summary>Members of other assemblies that it uses, such as <c>System.DateTime.get_Now</c>.</summary>
    internal IEnumerable<string> UsedMembers() =>
        (from handle in metadata.MemberReferences
         let member = metadata.GetMemberReference(handle)
         where member.Parent.Kind == HandleKind.TypeReference
         select $"{NameOf(metadata.GetTypeReference((TypeReferenceHandle)member.Parent))}.{metadata.GetString(member.Name)}").Distinct();

    /// <summary>Names of the assemblies that it uses.</summary>
    internal IEnumerable<string> UsedAssemblies() =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

    /// <summary>Namespace and name of each public type that does not stand in another one.</summary>
    internal IEnumerable<(string Namespace, string Name)> PublicTypes() =>
        from handle in metadata.TypeDefinitions
        let type = metadata.GetTypeDefinition(handle)
        where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
        select (metadata.GetString(type.Namespace), metadata.GetString(type.Name));

    /// <summary>Fields that are static and can be written, as Type.field.</summary>
    internal IEnumerable<string> MutableStaticFields() =>
        from handle in metadata.FieldDefinitions
        let field = metadata.GetFieldDefinition(handle)
        where (field.Attributes & FieldAttributes.Static) != 0 && (field.Attributes & (FieldAttributes.InitOnly | FieldAttributes.Literal)) == 0
        let type = metadata.GetTypeDefinition(field.GetDeclaringType())
        let name = $"{metadata.GetString(type.Name)}.{metadata.GetString(field.Name)}"
        where !name.Contains('<', StringComparison.Ordinal)
        select name;

    public void Dispose() => file.Dispose();

    private string NameOf(TypeReference type) => type.ResolutionScope.Kind == HandleKind.TypeReference
        ? $"{NameOf(metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}.{metadata.GetString(type.Name)}"
        : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
