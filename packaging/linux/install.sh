#!/bin/sh
# Installs 凌源行 for the person who runs this, or for all when root does; --remove takes it away.
# PREFIX=/some/folder chooses another place.
set -eu
cd "$$(dirname "$$0")"
if [ "$$(id -u)" = 0 ]; then prefix=$${PREFIX:-/usr/local}; else prefix=$${PREFIX:-$$HOME/.local}; fi
home=$$prefix/lib/lingyuan-trip
list=$$home/installed-files
if [ "$${1:-}" = --remove ]; then
  [ -f "$$list" ] || { echo "没有装在 Not installed in $$prefix"; exit 1; }
  while IFS= read -r file; do rm -f "$$prefix/$$file"; done < "$$list"
  rm -rf "$$home"
  echo "已删除，您的行程和设置还在 Removed; your trips and settings are kept."
  exit 0
fi
rm -rf "$$home"
mkdir -p "$$home" "$$prefix/bin"
cp -R lib/. "$$home/"
ln -sfn ../lib/lingyuan-trip/lingyuan-trip "$$prefix/bin/lingyuan-trip"
echo bin/lingyuan-trip > "$$list"
find share -type f | while IFS= read -r file; do
  mkdir -p "$$prefix/$$(dirname "$$file")"
  cp "$$file" "$$prefix/$$file"
  echo "$$file" >> "$$list"
done
sed -i "s#^Exec=lingyuan-trip#Exec=\"$$prefix/bin/lingyuan-trip\"#; s#^TryExec=.*#TryExec=$$prefix/bin/lingyuan-trip#" \
  "$$prefix/share/applications/lingyuan-trip.desktop"
for tool in update-desktop-database:applications update-mime-database:mime; do
  program=$${tool%%:*}
  if command -v "$$program" >/dev/null; then "$$program" "$$prefix/share/$${tool#*:}" || true; fi
done
echo "已安装 Installed: $$prefix/bin/lingyuan-trip"
