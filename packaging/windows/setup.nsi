; Per user, without an administrator; /S installs silently, /D=FOLDER chooses the folder.
Target amd64-unicode
Unicode true
SetCompressor ${compressor}
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

; A kind of file is opened by the program on a double click.
!macro Associate SUFFIX CLASS NAME
  WriteRegStr HKCU "$${CLASSES}\.$${SUFFIX}" "" "$${CLASS}"
  WriteRegStr HKCU "$${CLASSES}\$${CLASS}" "" "$${NAME}"
  WriteRegStr HKCU "$${CLASSES}\$${CLASS}\DefaultIcon" "" "$$INSTDIR\lingyuan-trip.exe,0"
  WriteRegStr HKCU "$${CLASSES}\$${CLASS}\shell\open\command" "" \
    '"$$INSTDIR\lingyuan-trip.exe" "%1"'
!macroend
!macro Dissociate SUFFIX CLASS
  DeleteRegKey HKCU "$${CLASSES}\$${CLASS}"
  DeleteRegKey HKCU "$${CLASSES}\.$${SUFFIX}"
!macroend
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend
; A library that is in use cannot be written to: half an installation would be worse than none.
!macro RefuseWhileRunning
  IfFileExists "$$INSTDIR\python311.dll" 0 free
  ClearErrors
  FileOpen $$0 "$$INSTDIR\python311.dll" a
  IfErrors busy
  FileClose $$0
  Goto free
busy:
  MessageBox MB_OK|MB_ICONEXCLAMATION "请先关闭凌源行。$$\nPlease close 凌源行 first." /SD IDOK
  SetErrorLevel 5
  Abort
free:
!macroend
Function .onInit
  !insertmacro RefuseWhileRunning
FunctionEnd
Function un.onInit
  !insertmacro RefuseWhileRunning
FunctionEnd

Section
  ; An older version's libraries go first, so that none stays; trips and settings lie elsewhere.
  RMDir /r "$$INSTDIR\site"
  SetOutPath "$$INSTDIR"
  File /r "$${SRC}/*"
  WriteUninstaller "$$INSTDIR\uninstall.exe"
  CreateShortcut "$$SMPROGRAMS\凌源行.lnk" "$$INSTDIR\lingyuan-trip.exe"
  WriteRegStr HKCU "Software\LingyuanTrip" "Folder" "$$INSTDIR"
  !insertmacro Associate lytrip LingyuanTrip.Trip "凌源行程"
  !insertmacro Associate lypack LingyuanTrip.Data "凌源行数据包"
  !insertmacro TellExplorer
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
  !insertmacro Dissociate lytrip LingyuanTrip.Trip
  !insertmacro Dissociate lypack LingyuanTrip.Data
  !insertmacro TellExplorer
  DeleteRegKey HKCU "$${UNINSTALL}"
  DeleteRegKey HKCU "Software\LingyuanTrip"
SectionEnd
