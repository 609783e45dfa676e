#!/bin/sh
# Hedgerow as it comes in the archive: needs no .NET, only GDAL from the system's packages.      ./hedgerow serve
set -eu
self=$0
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case "$link" in
        /*) self=$link ;;
        *) self=$(dirname "$self")/$link ;;
    esac
done
root=$(cd "$(dirname "$self")" && pwd -P)
export HEDGEROW_HOME="${HEDGEROW_HOME:-$root}"

if ! ls "${HEDGEROW_NATIVE:-/nonexistent}"/libgdal.so* /usr/lib/*/libgdal.so* /usr/lib/libgdal.so* /usr/lib64/libgdal.so* /usr/local/lib/libgdal.so* 2>/dev/null | grep -q .; then
    echo "Hedgerow needs GDAL, which reads maps. On Debian and Ubuntu:  sudo apt-get install -y --no-install-recommends gdal-bin" >&2
    exit 3
fi
verb=${1:-}
[ "$verb" != --lang ] || verb=${3:-}
case "$verb" in
    serve | work | backup | restore | doctor) exec "$root/program/Hedgerow.Server" "$@" ;;
    *) exec "$root/program/Hedgerow.Cli" "$@" ;;
esac
