/* For the trial under Wine only, never shipped: colour management that has no profile. */
#define SHOWN __declspec(dllexport)
int DllMainCRTStartup(void *self, unsigned why, void *more) { (void)self; (void)why; (void)more; return 1; }
#define NOTHING(name) SHOWN void *name(void) { return 0; }
NOTHING(OpenColorProfileW) NOTHING(CloseColorProfile) NOTHING(WcsCreateIccProfile)
NOTHING(GetColorProfileFromHandle) NOTHING(WcsOpenColorProfileW)
