"""Names the data and the base map give in Chinese only, to be written in letters in English.

The English names are the standard spelling, in the context `Places`. A name that is missing here
is shown in Chinese.
"""

from __future__ import annotations

from lingyuan_trip.gui.i18n import mark

TOWNSHIPS = (
    mark("Places", "东城街道"),
    mark("Places", "北街街道"),
    mark("Places", "南街街道"),
    mark("Places", "红山街道"),
    mark("Places", "城关街道"),
    mark("Places", "万元店镇"),
    mark("Places", "宋杖子镇"),
    mark("Places", "三十家子镇"),
    mark("Places", "杨杖子镇"),
    mark("Places", "刀尔登镇"),
    mark("Places", "松岭子镇"),
    mark("Places", "四官营子镇"),
    mark("Places", "沟门子镇"),
    mark("Places", "小城子镇"),
    mark("Places", "四合当镇"),
    mark("Places", "乌兰白镇"),
    mark("Places", "瓦房店镇"),
    mark("Places", "大河北镇"),
    mark("Places", "牛营子镇"),
    mark("Places", "三道河子镇"),
    mark("Places", "刘杖子镇"),
    mark("Places", "大王杖子乡"),
    mark("Places", "前进乡"),
    mark("Places", "北炉乡"),
    mark("Places", "三家子蒙古族乡"),
    mark("Places", "佛爷洞乡"),
    mark("Places", "河坎子乡"),
)

VILLAGES = (
    mark("Places", "刘杖子村"),
    mark("Places", "十八里堡"),
    mark("Places", "南刘杖子村"),
    mark("Places", "天盛号村"),
    mark("Places", "小窝铺村"),
    mark("Places", "康官营子村"),
    mark("Places", "汤杖子村小塔子沟屯"),
    mark("Places", "热水汤村"),
    mark("Places", "牛河梁村"),
    mark("Places", "铁匠炉村"),
)

ON_THE_MAP = (
    mark("Places", "凌源市"),
    mark("Places", "凌源市区"),
    mark("Places", "凌北镇（庙东）"),
    mark("Places", "牛河梁站"),
    mark("Places", "喀左站"),
    mark("Places", "平泉北站"),
    mark("Places", "叶柏寿"),
    mark("Places", "天义"),
    mark("Places", "青龙满族自治县"),
    mark("Places", "宽城满族自治县"),
    mark("Places", "平泉市"),
    mark("Places", "宁城县"),
    mark("Places", "朝阳县"),
    mark("Places", "建平县"),
    mark("Places", "喀喇沁左翼蒙古族自治县"),
    mark("Places", "绥中县"),
    mark("Places", "建昌县"),
    mark("Places", "大凌河（西支）"),
    mark("Places", "青龙河"),
)

PLACES = frozenset((*TOWNSHIPS, *VILLAGES, *ON_THE_MAP))
