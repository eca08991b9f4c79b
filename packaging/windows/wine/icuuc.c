/* For the trial under Wine only, never shipped: Windows has an icuuc.dll of its own, Wine has none.
   Opening a converter fails, so that Qt uses its own. */
#define SHOWN __declspec(dllexport)
int DllMainCRTStartup(void *self, unsigned why, void *more) { (void)self; (void)why; (void)more; return 1; }
SHOWN void *ucnv_open(const char *name, int *error) { (void)name; if (error) *error = 16; return 0; }
SHOWN const char *ucnv_getName(void *converter, int *error) { (void)converter; if (error) *error = 16; return 0; }
SHOWN signed char ucnv_getMaxCharSize(void *converter) { (void)converter; return 1; }
#define NOTHING(name) SHOWN void *name(void) { return 0; }
NOTHING(ucnv_close) NOTHING(ucnv_reset) NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE) NOTHING(ucnv_getToUCallBack) NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack) NOTHING(ucnv_setFromUCallBack) NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_toUnicode) NOTHING(ucnv_cbFromUWriteUChars) NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_fromUCountPending) NOTHING(ucnv_getStandardName) NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_countAvailable) NOTHING(ucnv_fromUnicode)
