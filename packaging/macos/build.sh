#!/bin/sh
# The bundle and disk image for macOS. To be run on a Mac; it has never been run: UNVERIFIED.
set -eu
cd "$(dirname "$0")/../.."
[ "$(uname)" = Darwin ] || { echo "只能在 Mac 上运行 Run this on a Mac."; exit 1; }
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' lingyuan_trip/__init__.py)
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q -c constraints.txt . pyinstaller hatchling
"$work/venv/bin/pip" wheel -q --no-deps -c constraints.txt -w "$work" .
unzip -q "$work"/lingyuan_trip-*.whl -d "$work/program"
LINGYUAN_TRIP_PROGRAM="$work/program" LINGYUAN_TRIP_ORIGINS="$work/origins.json" \
  LINGYUAN_TRIP_VERSION="$version" PYTHONPATH="$work/program" PYTHONHASHSEED=0 \
  SOURCE_DATE_EPOCH="$epoch" "$work/venv/bin/pyinstaller" --noconfirm \
  --distpath "$work/dist" --workpath "$work/build" packaging/program.spec
app="$work/dist/LingyuanTrip.app"
"$app/Contents/MacOS/lingyuan-trip" self-test
if [ -n "${CODESIGN_IDENTITY:-}" ]; then
  codesign --deep --force --options runtime --sign "$CODESIGN_IDENTITY" "$app"
fi
mkdir -p dist "$work/image"
cp -R "$app" "$work/image/"
ln -s /Applications "$work/image/Applications"
hdiutil create -volname "凌源行" -srcfolder "$work/image" -format UDZO -ov \
  "dist/lingyuan-trip-$version.dmg"
(cd dist && shasum -a 256 ./*.dmg > SHA256SUMS)
