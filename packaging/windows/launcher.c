/* lingyuan-trip.exe starts the Python beside it with the program; lingyuan-trip-console.exe is the
   same with a console, for commands. Built with mingw-w64. */
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>
#include <shellapi.h>

typedef int (*python_main)(int, wchar_t **);

static int start(int count, wchar_t **words) {
    wchar_t folder[MAX_PATH + 1], library[MAX_PATH + 32];
    DWORD length = GetModuleFileNameW(NULL, folder, MAX_PATH);
    if (length == 0 || length >= MAX_PATH) return 3;
    *wcsrchr(folder, L'\\') = 0;
    SetDllDirectoryW(folder);
    _snwprintf(library, MAX_PATH + 31, L"%ls\\python311.dll", folder);
    library[MAX_PATH + 31] = 0;
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    python_main run = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    wchar_t **all = calloc((size_t)count + 3, sizeof *all);
    if (!run || !all) {
        MessageBoxW(NULL, L"程序文件不全，请重新安装凌源行。\nA file is missing: install Lingyuan Trip again.",
                    L"凌源行", MB_ICONERROR);
        return 3;
    }
    all[0] = words[0];
    all[1] = L"-m";
    all[2] = L"lingyuan_trip";
    for (int i = 1; i < count; i++) all[i + 2] = words[i];
    return run(count + 2, all);
}

#ifdef WITH_CONSOLE
int wmain(int count, wchar_t **words) { return start(count, words); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE none, PWSTR line, int show) {
    (void)self; (void)none; (void)line; (void)show;
    int count;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    return words ? start(count, words) : 3;
}
#endif
