using Hedgerow.Server.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hedgerow.Server.Pages;

/// <summary>The first page: the cities that the reader may see.</summary>
[Anyone]
public sealed class IndexModel : PageModel;
