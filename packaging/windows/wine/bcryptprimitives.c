/* For the trial under Wine only, never shipped: Windows has a bcryptprimitives.dll of its own, Wine 8
   has none. The one function that Rust's libraries ask for is led to Wine's own random numbers. */
#define SHOWN __declspec(dllexport)
__declspec(dllimport) unsigned char SystemFunction036(void *to, unsigned long count);
int DllMainCRTStartup(void *self, unsigned why, void *more) { (void)self; (void)why; (void)more; return 1; }
SHOWN int ProcessPrng(unsigned char *to, unsigned long long count) {
    while (count) {
        unsigned long part = count > 1 << 20 ? 1 << 20 : (unsigned long)count;
        if (!SystemFunction036(to, part)) return 0;
        to += part;
        count -= part;
    }
    return 1;
}
