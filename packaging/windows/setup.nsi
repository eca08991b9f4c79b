; Per user, without an administrator; /S installs silently, /D=FOLDER chooses the folder.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh
Name "凌源行"
OutFile "$${OUT}"
InstallDir "$$LOCALAPPDATA\Programs\LingyuanTrip"
InstallDirRegKey HKCU "Software\LingyuanTrip" "Folder"
RequestExecutionLevel user
SetDateSave off
!define MUI_ICON "$${ICON}"
!define MUI_UNICON "$${ICON}"
!define MUI_FINISHPAGE_RUN "$$INSTDIR\lingyuan-trip.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
VIProductVersion "${dotted}"
VIAddVersionKey /LANG=2052 "ProductName" "凌源行"
VIAddVersionKey /LANG=2052 "FileDescription" "凌源行 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${version}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${version}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\LingyuanTrip"
!define CLASSES "Software\Classes"

Section
  ; An older version's libraries go first, so that none stays; trips and settings lie elsewhere.
  RMDir /r "$$INSTDIR\site"
  SetOutPath "$$INSTDIR"
  File /r "$${SRC}/*"
  WriteUninstaller "$$INSTDIR\uninstall.exe"
  CreateShortcut "$$SMPROGRAMS\凌源行.lnk" "$$INSTDIR\lingyuan-trip.exe"
  WriteRegStr HKCU "Software\LingyuanTrip" "Folder" "$$INSTDIR"
  WriteRegStr HKCU "$${CLASSES}\.lytrip" "" "LingyuanTrip.Trip"
  WriteRegStr HKCU "$${CLASSES}\LingyuanTrip.Trip" "" "凌源行程"
  WriteRegStr HKCU "$${CLASSES}\LingyuanTrip.Trip\DefaultIcon" "" "$$INSTDIR\lingyuan-trip.exe,0"
  WriteRegStr HKCU "$${CLASSES}\LingyuanTrip.Trip\shell\open\command" "" \
    '"$$INSTDIR\lingyuan-trip.exe" "%1"'
  WriteRegStr HKCU "$${UNINSTALL}" "DisplayName" "凌源行"
  WriteRegStr HKCU "$${UNINSTALL}" "DisplayVersion" "${version}"
  WriteRegStr HKCU "$${UNINSTALL}" "DisplayIcon" "$$INSTDIR\lingyuan-trip.exe"
  WriteRegStr HKCU "$${UNINSTALL}" "Publisher" "凌源行维护者"
  WriteRegStr HKCU "$${UNINSTALL}" "UninstallString" '"$$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "$${UNINSTALL}" "QuietUninstallString" '"$$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "$${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "$${UNINSTALL}" "NoRepair" 1
  $${GetSize} "$$INSTDIR" "/S=0K" $$0 $$1 $$2
  WriteRegDWORD HKCU "$${UNINSTALL}" "EstimatedSize" "$$0"
SectionEnd

; Only what was installed is deleted: trips and settings lie in %APPDATA%\LingyuanTrip and stay.
Section Uninstall
  Delete "$$SMPROGRAMS\凌源行.lnk"
${deletions}
  Delete "$$INSTDIR\uninstall.exe"
  RMDir "$$INSTDIR"
  DeleteRegKey HKCU "$${CLASSES}\LingyuanTrip.Trip"
  DeleteRegKey HKCU "$${CLASSES}\.lytrip"
  DeleteRegKey HKCU "$${UNINSTALL}"
  DeleteRegKey HKCU "Software\LingyuanTrip"
SectionEnd
