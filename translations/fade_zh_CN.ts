<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ColourMap</name>
    <message>
        <source>Jet (not uniform)</source>
        <translation>Jet（不均匀）</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>A short guide</source>
        <translation>简短指南</translation>
    </message>
    <message>
        <source>FADE Inspector compares pictures of a part with words such as &quot;damaged&quot; and &quot;flawless&quot;, and with pictures of good parts. It shows where a picture is unlike them, and how sure it is.</source>
        <translation>FADE Inspector 将零件图片与“损坏”“无瑕”等词语以及良品图片进行比较，显示图片在何处与之不同，以及有多大把握。</translation>
    </message>
    <message>
        <source>1. Open a model</source>
        <translation>1. 打开模型</translation>
    </message>
    <message>
        <source>File &amp;gt; Open Model takes the folder of a CLIP model. The published results are those of ViT-B-16-plus-240. The program opens it again at the next start. The demonstration model, which is open at first, is for trying things out only.</source>
        <translation>“文件 &amp;gt; 打开模型”用于选择 CLIP 模型的文件夹。已发表的结果使用 ViT-B-16-plus-240。下次启动时，程序会自动打开该模型。初次打开的演示模型仅供试用。</translation>
    </message>
    <message>
        <source>2. Add pictures</source>
        <translation>2. 添加图片</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window. Say what the part is called under Settings, in English: the sentences of the score name it.</source>
        <translation>将文件或文件夹拖到窗口任意位置。在“设置”中用英语填写零件名称：计算分数的句子会用到它。</translation>
    </message>
    <message>
        <source>3. Show good parts</source>
        <translation>3. 提供良品</translation>
    </message>
    <message>
        <source>Drop one to four pictures of good parts on References, photographed as the others are. Comparing the references with each other marks those that are unlike the rest. Changes take effect at once, and can be undone.</source>
        <translation>将一到四张以相同方式拍摄的良品图片拖到“参考图”。相互比较参考图会标出与其余不同的图片。更改立即生效，并且可以撤销。</translation>
    </message>
    <message>
        <source>4. Inspect</source>
        <translation>4. 检测</translation>
    </message>
    <message>
        <source>Inspect All works through the list; the picture you look at comes first. The map is coarse at first and sharpens. Hold the space bar to see the bare picture, and choose Swipe to compare it with a reference.</source>
        <translation>“全部检测”会处理整个列表，当前查看的图片优先。异常图起初较粗略，随后逐渐清晰。按住空格键可查看原图，选择“滑动对比”可与参考图比较。</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>A picture&apos;s image score lies between 0 and 1. Two thresholds turn it into a verdict. The right ones depend on the part: inspect some parts that you know, mark them as good or bad in the list (G, B), and let Inspect &amp;gt; Find Thresholds find them; or drag them.</source>
        <translation>图像分数介于 0 和 1 之间。两个阈值将其转换为判定。合适的阈值因零件而异：先检测一些已知好坏的零件，在列表中标为良品或不良品（G、B），再用“检测 &amp;gt; 求取阈值”求取；也可以直接拖动。</translation>
    </message>
    <message>
        <source>Short Guide</source>
        <translation>简短指南</translation>
    </message>
</context>
<context>
    <name>KnownParts</name>
    <message>
        <source>%1 is marked bad, and is also a reference.</source>
        <translation>%1 已标为不良品，但同时是参考图片。</translation>
    </message>
    <message>
        <source>%1 holds the same bytes as %2, and is marked otherwise.</source>
        <translation>%1 与 %2 内容完全相同，但标记不同。</translation>
    </message>
</context>
<context>
    <name>LabelledPictures</name>
    <message>
        <source>bad</source>
        <translation>不良品</translation>
    </message>
</context>
<context>
    <name>MapChoice</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>%1, all scales</source>
        <translation>%1，所有尺度</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ModelPurpose</name>
    <message>
        <source>The model of the published results: the one to begin with.</source>
        <translation>发表结果所用的模型：建议从它开始。</translation>
    </message>
    <message>
        <source>The fastest: a coarse map, for large defects and slow PCs.</source>
        <translation>最快：图较粗，适合大缺陷和较慢的电脑。</translation>
    </message>
    <message>
        <source>Somewhat faster than the published model, with the same patch size.</source>
        <translation>比发表的模型稍快，图块大小相同。</translation>
    </message>
    <message>
        <source>Larger and three to four times slower, with finer patches.</source>
        <translation>更大，慢三到四倍，图块更细。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s largest, for pictures of 336 pixels: slow, with a fine map.</source>
        <translation>OpenAI 最大的模型，用于 336 像素的图片：慢，图精细。</translation>
    </message>
    <message>
        <source>The largest of the list: for PCs with much memory and time.</source>
        <translation>列表中最大的模型：适合内存大、时间充裕的电脑。</translation>
    </message>
    <message>
        <source>Compares pictures with references beside a CLIP model: small and fast.</source>
        <translation>与一个 CLIP 模型配合，把图片与参考图比较：小而快。</translation>
    </message>
    <message>
        <source>Compares pictures with references beside a CLIP model: larger, wider tokens.</source>
        <translation>与一个 CLIP 模型配合，把图片与参考图比较：更大，特征更宽。</translation>
    </message>
    <message>
        <source>As DINOv2-S, with registers, for even maps.</source>
        <translation>与 DINOv2-S 相同，带寄存器，图更均匀。</translation>
    </message>
    <message>
        <source>As DINOv2-B, with registers, for even maps.</source>
        <translation>与 DINOv2-B 相同，带寄存器，图更均匀。</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>, %1/s, %2 left</source>
        <translation>，%1/s，剩余 %2</translation>
    </message>
</context>
<context>
    <name>PartSuggester</name>
    <message>
        <source>No suggestion: no reference has the shape of the picture that is drawn over.</source>
        <translation>没有建议：没有参考图片与当前绘制的图片形状相同。</translation>
    </message>
    <message>
        <source>No suggestion: it is made from references, and there are none.</source>
        <translation>没有建议：建议来自参考图片，而现在没有。</translation>
    </message>
    <message>
        <source>No suggestion: the border of the references is not of one kind, so that no background is sure.</source>
        <translation>没有建议：参考图片的边缘不一致，无法确定背景。</translation>
    </message>
    <message>
        <source>No suggestion: no part stands out clearly against the border of the references.</source>
        <translation>没有建议：没有部件从参考图片的边缘中明显突出。</translation>
    </message>
    <message>
        <source>No suggestion: the part fills the references, or lies elsewhere in each, so that nothing is background in all.</source>
        <translation>没有建议：部件充满参考图片，或在每张中位置不同，因此没有在所有图片中都是背景的部分。</translation>
    </message>
</context>
<context>
    <name>PictureName</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>论文设置</translation>
    </message>
    <message>
        <source>Model&apos;s own</source>
        <translation>模型自带</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>encoding the prompts</source>
        <translation>正在编码提示词</translation>
    </message>
    <message>
        <source>reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>looking at the picture</source>
        <translation>正在分析图片</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>正在评估</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>the file is empty; an image was expected.</source>
        <translation>文件为空；应为图像文件。</translation>
    </message>
    <message>
        <source>is no image that can be read; PNG, JPEG, TIFF, BMP or WebP was expected.</source>
        <translation>不是可读取的图像；应为 PNG、JPEG、TIFF、BMP 或 WebP。</translation>
    </message>
    <message>
        <source>the image is truncated or corrupt.</source>
        <translation>图像被截断或已损坏。</translation>
    </message>
    <message>
        <source>there is not enough memory for this image.</source>
        <translation>内存不足，无法处理该图像。</translation>
    </message>
    <message>
        <source>holds floating-point numbers; 8 or 16 bit values were expected.</source>
        <translation>包含浮点数；应为 8 位或 16 位数值。</translation>
    </message>
    <message>
        <source>holds no image; PNG, JPEG, TIFF, BMP or WebP files were expected.</source>
        <translation>不含图像；应包含 PNG、JPEG、TIFF、BMP 或 WebP 文件。</translation>
    </message>
    <message>
        <source>there is no such file or folder.</source>
        <translation>没有这样的文件或文件夹。</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>没有这样的文件。</translation>
    </message>
    <message>
        <source>there is no such model folder or file.</source>
        <translation>没有这样的模型文件夹或文件。</translation>
    </message>
    <message>
        <source>is not a regular file.</source>
        <translation>不是普通文件。</translation>
    </message>
    <message>
        <source>it changed while it was being read.</source>
        <translation>读取期间文件被更改。</translation>
    </message>
    <message>
        <source>the file changed while it was being used.</source>
        <translation>使用期间文件被更改。</translation>
    </message>
    <message>
        <source>cannot be read: %1.</source>
        <translation>无法读取：%1。</translation>
    </message>
    <message>
        <source>cannot be written: %1.</source>
        <translation>无法写入：%1。</translation>
    </message>
    <message>
        <source>cannot be searched: %1.</source>
        <translation>无法搜索：%1。</translation>
    </message>
    <message>
        <source>left out, since it cannot be searched: %1.</source>
        <translation>已跳过，因为无法搜索此文件夹：%1。</translation>
    </message>
    <message>
        <source>cannot be looked at: %1.</source>
        <translation>无法查看：%1。</translation>
    </message>
    <message>
        <source>this folder cannot be made: %1.</source>
        <translation>无法创建此文件夹：%1。</translation>
    </message>
    <message>
        <source>this folder cannot be written to: %1.</source>
        <translation>无法写入此文件夹：%1。</translation>
    </message>
    <message>
        <source>the picture has changed since it was inspected; inspect it again.</source>
        <translation>图片在检测后已更改，请重新检测。</translation>
    </message>
    <message>
        <source>holds no model; open_clip_config.json with open_clip_model.safetensors or open_clip_pytorch_model.bin, or config.json with model.safetensors or pytorch_model.bin, was expected.</source>
        <translation>不含模型；应有 open_clip_config.json 及 open_clip_model.safetensors 或 open_clip_pytorch_model.bin，或者 config.json 及 model.safetensors 或 pytorch_model.bin。</translation>
    </message>
    <message>
        <source>is no session of this program.</source>
        <translation>不是本程序的会话。</translation>
    </message>
    <message>
        <source>there is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>is not valid JSON; a prompt ensemble was expected.</source>
        <translation>不是有效的 JSON；应为提示词集文件。</translation>
    </message>
    <message>
        <source>is no reference set: %1.</source>
        <translation>不是参考集：%1。</translation>
    </message>
    <message>
        <source>this cache entry is damaged; it is computed again.</source>
        <translation>此缓存条目已损坏；将重新计算。</translation>
    </message>
    <message>
        <source>Results are not kept for the next run: %1</source>
        <translation>结果不会保留到下次运行：%1</translation>
    </message>
    <message>
        <source>Reference %1: %2</source>
        <translation>参考图 %1: %2</translation>
    </message>
    <message>
        <source>the image is damaged: %1.</source>
        <translation>图像已损坏：%1。</translation>
    </message>
    <message>
        <source>is an image of a kind that is not read: %1.</source>
        <translation>是不支持读取的图像类型：%1。</translation>
    </message>
    <message>
        <source>the image is damaged after %1 % of its rows.</source>
        <translation>图像在其行数的 %1 % 之后已损坏。</translation>
    </message>
    <message>
        <source>the image is damaged after %1 % of its rows (%2).</source>
        <translation>图像在其行数的 %1 % 之后已损坏（%2）。</translation>
    </message>
    <message>
        <source>was changed, cut short or taken away while it was in use; load it again.</source>
        <translation>在使用期间被更改、截短或移除；请重新加载。</translation>
    </message>
    <message>
        <source>is there already; it is not replaced.</source>
        <translation>已存在，不会被替换。</translation>
    </message>
    <message>
        <source>is not what the model hub states (its hash is another one).</source>
        <translation>与模型中心声明的不符（校验和不同）。</translation>
    </message>
    <message>
        <source>cannot be fetched: %1.</source>
        <translation>无法下载：%1。</translation>
    </message>
    <message>
        <source>the model hub has nothing of this name (status %1).</source>
        <translation>模型中心没有此名称的内容（状态 %1）。</translation>
    </message>
    <message>
        <source>the model hub does not give it to everyone; a token in HF_TOKEN, of a user who has access, was expected (status %1).</source>
        <translation>模型中心不对所有人开放此内容；HF_TOKEN 中应有具访问权限的用户令牌（状态 %1）。</translation>
    </message>
    <message>
        <source>cannot be fetched after %1 attempts: %2.</source>
        <translation>尝试 %1 次后仍无法下载：%2。</translation>
    </message>
    <message>
        <source>has %1 MB free; %2 MB are needed.</source>
        <translation>可用空间为 %1 MB；需要 %2 MB。</translation>
    </message>
    <message>
        <source>is a link to another folder; left out.</source>
        <translation>是指向另一个文件夹的链接；已跳过。</translation>
    </message>
    <message>
        <source>is no recipe of this program.</source>
        <translation>不是本程序的检测方案。</translation>
    </message>
    <message>
        <source>is a recipe of a newer version of this program.</source>
        <translation>是本程序较新版本的检测方案。</translation>
    </message>
    <message>
        <source>is no packed model; a file that `fade model pack` made was expected.</source>
        <translation>不是打包的模型；应为 `fade model pack` 生成的文件。</translation>
    </message>
    <message>
        <source>is damaged or cut short; copy the file again.</source>
        <translation>已损坏或不完整；请重新复制该文件。</translation>
    </message>
    <message>
        <source>holds more than its manifest says.</source>
        <translation>包含清单之外的内容。</translation>
    </message>
    <message>
        <source>is a session of a newer version of this program.</source>
        <translation>是此程序较新版本的会话。</translation>
    </message>
    <message>
        <source>has no page %1; its last is %2.</source>
        <translation>没有第 %1 页；最后一页是第 %2 页。</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>检测报告</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Review from %1, Fail from %2</source>
        <translation>复查阈值 %1，不合格阈值 %2</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>where the anomaly map reaches %1</source>
        <translation>异常图达到 %1 处</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>Language score</source>
        <translation>语言分数</translation>
    </message>
    <message>
        <source>Vision score</source>
        <translation>视觉分数</translation>
    </message>
    <message>
        <source>Anomaly map over the picture</source>
        <translation>叠加在图片上的异常图</translation>
    </message>
    <message>
        <source>Anomalous regions</source>
        <translation>异常区域</translation>
    </message>
    <message>
        <source>Area in pixels</source>
        <translation>面积（像素）</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Nothing in the map reaches %1.</source>
        <translation>异常图中没有达到 %1 的位置。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>All scales</source>
        <translation>所有尺度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 像素</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>How it was inspected</source>
        <translation>检测方式</translation>
    </message>
    <message>
        <source>Pictures %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Object and prompts</source>
        <translation>对象与提示词</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Classification prompts</source>
        <translation>分类提示词</translation>
    </message>
    <message>
        <source>Segmentation prompts</source>
        <translation>分割提示词</translation>
    </message>
    <message>
        <source>%1: %2 normal, %3 anomalous; SHA-256 %4</source>
        <translation>%1：%2 条正常，%3 条异常；SHA-256 %4</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Scale of the language score</source>
        <translation>语言分数的尺度</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>mean of the prompts, temperature %1</source>
        <translation>提示词均值，温度 %1</translation>
    </message>
    <message>
        <source>all prompts, temperature %1</source>
        <translation>全部提示词，温度 %1</translation>
    </message>
    <message>
        <source>nearest prompts, temperature %1</source>
        <translation>最近的提示词，温度 %1</translation>
    </message>
    <message>
        <source>Vision weight in the map</source>
        <translation>异常图视觉权重</translation>
    </message>
    <message>
        <source>Vision multiplier</source>
        <translation>视觉系数</translation>
    </message>
    <message>
        <source>Guidance of the score</source>
        <translation>分数依据</translation>
    </message>
    <message>
        <source>Guidance of the map</source>
        <translation>异常图依据</translation>
    </message>
    <message>
        <source>language and vision</source>
        <translation>语言和视觉</translation>
    </message>
    <message>
        <source>language alone</source>
        <translation>仅语言</translation>
    </message>
    <message>
        <source>vision alone</source>
        <translation>仅视觉</translation>
    </message>
    <message>
        <source>GEM blocks</source>
        <translation>GEM 块</translation>
    </message>
    <message>
        <source>%1, iterations %2</source>
        <translation>%1，迭代 %2</translation>
    </message>
    <message>
        <source>Model and program</source>
        <translation>模型与程序</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>模型 SHA-256</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>The image score %1 is the mean of the language score %2 and the vision score %3.</source>
        <translation>图像分数 %1 是语言分数 %2 与视觉分数 %3 的平均值。</translation>
    </message>
    <message>
        <source>The image score %1 is the mean of the language score %2 and the vision score %3, limited to 1.</source>
        <translation>图像分数 %1 是语言分数 %2 与视觉分数 %3 的平均值，上限为 1。</translation>
    </message>
    <message>
        <source>The image score %1 is the language score: without references, words alone decide.</source>
        <translation>图像分数 %1 即语言分数：没有参考图时仅凭词语判断。</translation>
    </message>
    <message>
        <source>The image score %1 is the language score, as the settings ask.</source>
        <translation>按照设置，图像分数 %1 即语言分数。</translation>
    </message>
    <message>
        <source>The image score %1 is the vision score, as the settings ask.</source>
        <translation>按照设置，图像分数 %1 即视觉分数。</translation>
    </message>
    <message>
        <source>The image score %1 is the vision score %3, limited to 1, as the settings ask.</source>
        <translation>按照设置，图像分数 %1 即视觉分数 %3，上限为 1。</translation>
    </message>
    <message>
        <source>It reaches the threshold of Fail, %2.</source>
        <translation>它达到了不合格阈值 %2。</translation>
    </message>
    <message>
        <source>It reaches the threshold of Review, %1, but not that of Fail, %2.</source>
        <translation>它达到了复查阈值 %1，但未达到不合格阈值 %2。</translation>
    </message>
    <message>
        <source>It stays below the threshold of Review, %1.</source>
        <translation>它低于复查阈值 %1。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Demonstration model: trained on drawn pictures only, not for production.</source>
        <translation>演示模型：仅用程序生成的图片训练，不可用于生产。</translation>
    </message>
    <message>
        <source>and %1 more, with lower peaks</source>
        <translation>以及另外 %1 个峰值较低的区域</translation>
    </message>
    <message>
        <source>Smoothing of the map</source>
        <translation>异常图平滑</translation>
    </message>
    <message>
        <source>Vision weight in the score</source>
        <translation>分数视觉权重</translation>
    </message>
    <message>
        <source>The image score %1 is %4 times the language score %2 plus %5 times the vision score %3.</source>
        <translation>图像分数 %1 等于 %4 乘语言分数 %2 加 %5 乘视觉分数 %3。</translation>
    </message>
    <message>
        <source>The image score %1 is %4 times the language score %2 plus %5 times the vision score %3, limited to 1.</source>
        <translation>图像分数 %1 等于 %4 乘语言分数 %2 加 %5 乘视觉分数 %3，上限为 1。</translation>
    </message>
    <message>
        <source>none: zero-shot</source>
        <translation>无（零样本）</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>language score %1, language map %2, vision map %3</source>
        <translation>语言分数 %1，语言图 %2，视觉图 %3</translation>
    </message>
    <message>
        <source>%1, iterations %2, temperature %3</source>
        <translation>%1，迭代 %2，温度 %3</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>同时也是参考图，因此其视觉图为空。</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Not inspected yet.</source>
        <translation>尚未检测。</translation>
    </message>
    <message>
        <source>Could not be inspected.</source>
        <translation>无法检测。</translation>
    </message>
    <message>
        <source>Holds another picture than the one that was inspected.</source>
        <translation>其中的图片已不是检测过的那一张。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>%1, %2 bits, grey</source>
        <translation>%1，%2 位，灰度</translation>
    </message>
    <message>
        <source>%1, %2 bits, colour</source>
        <translation>%1，%2 位，彩色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>%1, as the file declares</source>
        <translation>%1，由文件声明</translation>
    </message>
    <message>
        <source>%1, found: all values fit into %2 bits</source>
        <translation>%1，推断所得：所有值都在 %2 位之内</translation>
    </message>
    <message>
        <source>%1, as the settings say</source>
        <translation>%1，由设置指定</translation>
    </message>
    <message>
        <source>%1, all that the bits hold</source>
        <translation>%1，位深的最大值</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>turned upright, as the file says</source>
        <translation>已按文件所述转正</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 of %2; left out: %3</source>
        <translation>第 %1 页，共 %2 页；未读取：%3</translation>
    </message>
    <message>
        <source>Alpha channel</source>
        <translation>Alpha 通道</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>色彩配置文件</translation>
    </message>
    <message>
        <source>%1; not applied</source>
        <translation>%1；未应用</translation>
    </message>
    <message>
        <source>Finest patch</source>
        <translation>最细图块</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>Page %1 of %2 was read; left out: %3.</source>
        <translation>已读取第 %1 页，共 %2 页；未读取：%3。</translation>
    </message>
    <message>
        <source>The file does not say which value is white. All fit into %1 bits, so it is %2; the bit depth can be set.</source>
        <translation>文件未说明哪个值为白色。所有值都在 %1 位之内，因此取 %2；位深可以设置。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Logo of %1</source>
        <translation>%1 的徽标</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Not inspected</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>%1 not inspected</source>
        <translation>%1 张未检测</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How many pictures have which image score, and the thresholds</source>
        <translation>各图像分数对应的图片数量及阈值</translation>
    </message>
    <message>
        <source>Review from %1</source>
        <translation>复查阈值 %1</translation>
    </message>
    <message>
        <source>Fail from %1</source>
        <translation>不合格阈值 %1</translation>
    </message>
    <message>
        <source>%1: %2, image score %3</source>
        <translation>%1：%2，图像分数 %3</translation>
    </message>
    <message>
        <source>The scores as bars from 0 to 1, with the thresholds</source>
        <translation>以 0 到 1 的条形显示的分数及阈值</translation>
    </message>
    <message>
        <source>%1: the picture under its anomaly map, with %2 regions outlined</source>
        <translation>%1：叠加异常图的图片，已勾画 %2 个区域</translation>
    </message>
    <message>
        <source>%1: the picture itself</source>
        <translation>%1：原图</translation>
    </message>
    <message>
        <source>The map&apos;s colours from 0 to 1, and the outline&apos;s value %1</source>
        <translation>异常图从 0 到 1 的颜色，以及轮廓值 %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Left, top</source>
        <translation>左，上</translation>
    </message>
    <message>
        <source>The maps of each scale</source>
        <translation>各尺度的异常图</translation>
    </message>
    <message>
        <source>Language map</source>
        <translation>语言图</translation>
    </message>
    <message>
        <source>Vision map</source>
        <translation>视觉图</translation>
    </message>
    <message>
        <source>Vision map, coloured times %1</source>
        <translation>视觉图（按 %1 倍着色）</translation>
    </message>
    <message>
        <source>Fused map</source>
        <translation>融合图</translation>
    </message>
    <message>
        <source>maximum %1</source>
        <translation>最大值 %1</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均值 %1</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>参考图 %1</translation>
    </message>
    <message>
        <source>Its file is gone, or has changed.</source>
        <translation>文件已不存在或已更改。</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>地点和日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The vision score %1 is %2 times the largest value of the vision map, %3.</source>
        <translation>视觉分数 %1 是视觉图最大值 %3 的 %2 倍。</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
    <message>
        <source>this folder cannot be opened: %1.</source>
        <translation>无法打开此文件夹：%1。</translation>
    </message>
    <message>
        <source>this folder cannot be locked: %1.</source>
        <translation>无法锁定此文件夹：%1。</translation>
    </message>
    <message>
        <source>another program is working in this folder.</source>
        <translation>另一个程序正在使用此文件夹。</translation>
    </message>
    <message>
        <source>has %1 bytes; at most %2 were expected.</source>
        <translation>有 %1 字节；最多应为 %2 字节。</translation>
    </message>
    <message>
        <source>OpenSSL cannot compute SHA-256.</source>
        <translation>OpenSSL 无法计算 SHA-256。</translation>
    </message>
    <message>
        <source>cannot be read: too many files are mapped.</source>
        <translation>无法读取：映射的文件过多。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>its JSON holds too many keys in one object.</source>
        <translation>其 JSON 的一个对象中键过多。</translation>
    </message>
    <message>
        <source>its JSON holds too many values.</source>
        <translation>其 JSON 包含的值过多。</translation>
    </message>
    <message>
        <source>its JSON is nested too deeply.</source>
        <translation>其 JSON 嵌套过深。</translation>
    </message>
    <message>
        <source>is not valid JSON.</source>
        <translation>不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The system gave this program %1 threads, and %2 were expected: a limit on its memory (ulimit -v) or on processes (ulimit -u) is too low.</source>
        <translation>系统给了本程序 %1 个线程，应为 %2 个：内存限制 (ulimit -v) 或进程数限制 (ulimit -u) 过低。</translation>
    </message>
    <message>
        <source>The number of threads must be 0 (all) to 1024, not %1.</source>
        <translation>线程数必须为 0（全部）到 1024，而不是 %1。</translation>
    </message>
    <message>
        <source>is no regular file; it is left as it is.</source>
        <translation>不是普通文件；保持原样。</translation>
    </message>
    <message>
        <source>a file of that name is there</source>
        <translation>已存在同名文件</translation>
    </message>
    <message>
        <source>has %1 token ids, but the model %2 has embeddings for %3.</source>
        <translation>有 %1 个词元编号，但模型 %2 有 %3 个嵌入。</translation>
    </message>
    <message>
        <source>oneDNN cannot multiply matrices here: %1.</source>
        <translation>oneDNN 在此无法进行矩阵乘法：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one line of text of at most %2 characters.</source>
        <translation>“%1”必须是一行文字，最多 %2 个字符。</translation>
    </message>
    <message>
        <source>is empty; gzip data were expected.</source>
        <translation>为空；应为 gzip 数据。</translation>
    </message>
    <message>
        <source>is too large for a vocabulary.</source>
        <translation>作为词表过大。</translation>
    </message>
    <message>
        <source>zlib cannot start.</source>
        <translation>zlib 无法启动。</translation>
    </message>
    <message>
        <source>ends too early; the gzip data are incomplete.</source>
        <translation>过早结束；gzip 数据不完整。</translation>
    </message>
    <message>
        <source>is damaged, or is not gzip data, which were expected.</source>
        <translation>已损坏，或不是所需的 gzip 数据。</translation>
    </message>
    <message>
        <source>unpacks to more than %1 bytes, which is too much for a vocabulary.</source>
        <translation>解压后超过 %1 字节，作为词表过大。</translation>
    </message>
    <message>
        <source>is damaged: its next part cannot be read.</source>
        <translation>已损坏：无法读取其下一部分。</translation>
    </message>
    <message>
        <source>is not valid JSON at byte %1.</source>
        <translation>不是有效的 JSON，位于第 %1 字节。</translation>
    </message>
    <message>
        <source>holds an id that is no whole number from 0 to %1, as was expected.</source>
        <translation>包含的编号不是 0 到 %1 的整数。</translation>
    </message>
    <message>
        <source>&quot;added_tokens&quot; was expected to be a list.</source>
        <translation>“added_tokens”应为列表。</translation>
    </message>
    <message>
        <source>each of &quot;added_tokens&quot; was expected to have a &quot;content&quot; and an &quot;id&quot;.</source>
        <translation>“added_tokens”的每一项都应有“content”和“id”。</translation>
    </message>
    <message>
        <source>&quot;added_tokens&quot; and &quot;vocab&quot; give one token two ids; the same id was expected.</source>
        <translation>“added_tokens”和“vocab”给同一词元两个编号；应为同一个。</translation>
    </message>
    <message>
        <source>merge %1 was expected to be two symbols.</source>
        <translation>合并 %1 应为两个符号。</translation>
    </message>
    <message>
        <source>the model&apos;s type is %1; &quot;BPE&quot; was expected.</source>
        <translation>模型类型为 %1；应为“BPE”。</translation>
    </message>
    <message>
        <source>the model&apos;s &quot;end_of_word_suffix&quot; is not &quot;&lt;/w&gt;&quot;, as CLIP&apos;s is.</source>
        <translation>模型的“end_of_word_suffix”不是 CLIP 所用的“&lt;/w&gt;”。</translation>
    </message>
    <message>
        <source>the model has a &quot;continuing_subword_prefix&quot;; CLIP&apos;s has none.</source>
        <translation>模型有“continuing_subword_prefix”；CLIP 没有。</translation>
    </message>
    <message>
        <source>the model&apos;s &quot;%1&quot; is on; CLIP&apos;s is off.</source>
        <translation>模型的“%1”已启用；CLIP 为关闭。</translation>
    </message>
    <message>
        <source>an object from tokens to ids was expected.</source>
        <translation>应为从词元到编号的对象。</translation>
    </message>
    <message>
        <source>an object with a &quot;model&quot; was expected.</source>
        <translation>应为含“model”的对象。</translation>
    </message>
    <message>
        <source>the model&apos;s &quot;vocab&quot; was expected to be an object.</source>
        <translation>模型的“vocab”应为对象。</translation>
    </message>
    <message>
        <source>the model&apos;s &quot;merges&quot; was expected to be a list.</source>
        <translation>模型的“merges”应为列表。</translation>
    </message>
    <message>
        <source>line %1 is no merge; two symbols with one space between were expected.</source>
        <translation>第 %1 行不是合并规则；应为以一个空格分隔的两个符号。</translation>
    </message>
    <message>
        <source>holds no merges; a header line and one merge a line were expected.</source>
        <translation>不含合并规则；应有一行标题，其后每行一条合并规则。</translation>
    </message>
    <message>
        <source>line %1 makes a token that is there already; each once was expected.</source>
        <translation>第 %1 行产生了已有的词元；每个词元应只出现一次。</translation>
    </message>
    <message>
        <source>the id of %1 is %2; 0 to %3 were expected.</source>
        <translation>%1 的编号为 %2；应为 0 到 %3。</translation>
    </message>
    <message>
        <source>the id %1 is given to two tokens; unique ids were expected.</source>
        <translation>编号 %1 被给予两个词元；编号应唯一。</translation>
    </message>
    <message>
        <source>%1 %2 was expected, but has no id.</source>
        <translation>应有%1 %2，但它没有编号。</translation>
    </message>
    <message>
        <source>the token %1 or %2 was expected, but neither has an id.</source>
        <translation>应有词元 %1 或 %2，但两者都没有编号。</translation>
    </message>
    <message>
        <source>the byte symbol</source>
        <translation>字节符号</translation>
    </message>
    <message>
        <source>merge %1: the token</source>
        <translation>合并 %1：词元</translation>
    </message>
    <message>
        <source>The text cannot be lower-cased: %1.</source>
        <translation>无法将文字转换为小写：%1。</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8: byte %1 starts no character.</source>
        <translation>文字不是有效的 UTF-8：第 %1 字节不是字符的开头。</translation>
    </message>
    <message>
        <source>The text has %1 bytes; at most %2 are supported.</source>
        <translation>文字有 %1 字节；最多支持 %2 字节。</translation>
    </message>
    <message>
        <source>The context length must be 1 to %1, not %2.</source>
        <translation>上下文长度必须为 1 到 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>this folder holds no vocabulary; tokenizer.json, vocab.json with merges.txt, or bpe_simple_vocab_16e6.txt.gz was expected.</source>
        <translation>此文件夹不含词表；应有 tokenizer.json、vocab.json 与 merges.txt，或 bpe_simple_vocab_16e6.txt.gz。</translation>
    </message>
    <message>
        <source>is no vocabulary; a .json, .txt or .txt.gz file was expected.</source>
        <translation>不是词表；应为 .json、.txt 或 .txt.gz 文件。</translation>
    </message>
    <message>
        <source>The instruction set &quot;%1&quot; is none that this processor has: %2.</source>
        <translation>此处理器没有指令集“%1”；可用的有：%2。</translation>
    </message>
    <message>
        <source>Device %1: expected cpu, cuda or cuda:N.</source>
        <translation>设备 %1：应为 cpu、cuda 或 cuda:N。</translation>
    </message>
    <message>
        <source>Device %1: is not there; LibTorch can use %2 here.</source>
        <translation>设备 %1：不存在；LibTorch 在此可使用 %2。</translation>
    </message>
    <message>
        <source>Kernels are chosen for the fused backend alone; what was asked for computes with LibTorch.</source>
        <translation>只有 fused 后端可以选择内核；所要求的后端使用 LibTorch 计算。</translation>
    </message>
    <message>
        <source>The fused kernels compute on the CPU alone; on a CUDA device the backend must be reference.</source>
        <translation>fused 内核只在 CPU 上计算；在 CUDA 设备上后端必须为 reference。</translation>
    </message>
    <message>
        <source>Architecture %1 is not supported: only plain ViT CLIPs are (%2).</source>
        <translation>不支持架构 %1：仅支持纯 ViT 的 CLIP（%2）。</translation>
    </message>
    <message>
        <source>Architecture %1 is not known; one of these was expected: %2.</source>
        <translation>未知架构 %1；应为以下之一：%2。</translation>
    </message>
    <message>
        <source>is a checkpoint without a configuration; name its architecture (--arch), one of: %1.</source>
        <translation>是没有配置的检查点；请指定其架构 (--arch)，以下之一：%1。</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>holds several models (%1 and %2 before their names); one was expected.</source>
        <translation>包含多个模型（名称前缀为 %1 和 %2）；应只有一个。</translation>
    </message>
    <message>
        <source>its tensors take %1 bytes, but the file has %2; they overlap.</source>
        <translation>其张量占 %1 字节，但文件只有 %2 字节；张量相互重叠。</translation>
    </message>
    <message>
        <source>holds the tensor %1 twice.</source>
        <translation>张量 %1 出现两次。</translation>
    </message>
    <message>
        <source>holds a conv-net or another image tower (%1); a plain ViT CLIP was expected.</source>
        <translation>包含卷积网络或其他图像编码器（%1）；应为纯 ViT 的 CLIP。</translation>
    </message>
    <message>
        <source>%1 %2 is missing</source>
        <translation>缺少 %1 %2</translation>
    </message>
    <message>
        <source>%1 is %2, but %3 was expected</source>
        <translation>%1 为 %2，但应为 %3</translation>
    </message>
    <message>
        <source>%1 %2 is surplus</source>
        <translation>%1 %2 多余</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 处</translation>
    </message>
    <message>
        <source>the weights do not fit the configuration of %1: %2.</source>
        <translation>权重与 %1 的配置不符：%2。</translation>
    </message>
    <message>
        <source>the tensor %1 holds whole numbers; F32, F16 or BF16 was expected.</source>
        <translation>张量 %1 包含整数；应为 F32、F16 或 BF16。</translation>
    </message>
    <message>
        <source>the tensor %1 holds values that are not finite numbers.</source>
        <translation>张量 %1 包含非有限的数值。</translation>
    </message>
    <message>
        <source>%1; a plain ViT CLIP was expected, such as ViT-B-16-plus-240.</source>
        <translation>%1；应为纯 ViT 的 CLIP，例如 ViT-B-16-plus-240。</translation>
    </message>
    <message>
        <source>%1 is %2; 1 to %3 was expected.</source>
        <translation>%1为 %2；应为 1 到 %3。</translation>
    </message>
    <message>
        <source>a JSON object was expected.</source>
        <translation>应为 JSON 对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an object.</source>
        <translation>“%1”必须是对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number.</source>
        <translation>“%1”必须是整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number.</source>
        <translation>“%1”必须是数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>“%1”必须是文字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be true or false.</source>
        <translation>“%1”必须为 true 或 false。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is out of range.</source>
        <translation>“%1”超出范围。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2 is not supported</source>
        <translation>“%1”：不支持 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not square</source>
        <translation>“%1”不是正方形</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be three numbers.</source>
        <translation>“%1”必须是三个数字。</translation>
    </message>
    <message>
        <source>it is %1 (&quot;%2&quot;)</source>
        <translation>这是%1（“%2”）</translation>
    </message>
    <message>
        <source>a CoCa</source>
        <translation> CoCa</translation>
    </message>
    <message>
        <source>a SigLIP</source>
        <translation> SigLIP</translation>
    </message>
    <message>
        <source>an EVA CLIP</source>
        <translation> EVA CLIP</translation>
    </message>
    <message>
        <source>a conv-net CLIP</source>
        <translation>卷积网络的 CLIP</translation>
    </message>
    <message>
        <source>it is a conv-net (ResNet) CLIP</source>
        <translation>这是卷积网络 (ResNet) 的 CLIP</translation>
    </message>
    <message>
        <source>&quot;head_width&quot; %1 does not divide the width %2.</source>
        <translation>“head_width”%1 不能整除宽度 %2。</translation>
    </message>
    <message>
        <source>the activation %1 is not supported</source>
        <translation>不支持激活函数 %1</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s width</source>
        <translation>%1编码器的宽度</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s number of layers</source>
        <translation>%1编码器的层数</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s number of heads</source>
        <translation>%1编码器的注意力头数</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s MLP width</source>
        <translation>%1编码器的 MLP 宽度</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s %2 heads do not divide its width %3.</source>
        <translation>%1编码器的 %2 个注意力头不能整除其宽度 %3。</translation>
    </message>
    <message>
        <source>the %1 tower&apos;s layer-norm epsilon must lie between 0 and 1.</source>
        <translation>%1编码器的层归一化 epsilon 必须在 0 和 1 之间。</translation>
    </message>
    <message>
        <source>it is a SigLIP (&quot;model_type&quot; %1)</source>
        <translation>这是 SigLIP（“model_type”为 %1）</translation>
    </message>
    <message>
        <source>its &quot;model_type&quot; is %1</source>
        <translation>其“model_type”为 %1</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the embedding dimension</source>
        <translation>嵌入维数</translation>
    </message>
    <message>
        <source>the image size</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>the patch size</source>
        <translation>图块尺寸</translation>
    </message>
    <message>
        <source>the vocabulary size</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>the context length less one</source>
        <translation>上下文长度减一</translation>
    </message>
    <message>
        <source>the patch size %1 does not divide the image size %2.</source>
        <translation>图块尺寸 %1 不能整除图像尺寸 %2。</translation>
    </message>
    <message>
        <source>the image mean must be finite and the deviation greater than 0.</source>
        <translation>图像均值必须有限，标准差必须大于 0。</translation>
    </message>
    <message>
        <source>holds the tensor %1, which another part of the model holds too.</source>
        <translation>包含张量 %1，而模型的另一部分也包含它。</translation>
    </message>
    <message>
        <source>names the snapshot %1, which is not in snapshots/; the download is not whole.</source>
        <translation>指定快照 %1，但它不在 snapshots/ 中；下载不完整。</translation>
    </message>
    <message>
        <source>has %1 snapshots and no refs/main; name one of snapshots/ itself.</source>
        <translation>有 %1 个快照而没有 refs/main；请直接指定 snapshots/ 中的一个。</translation>
    </message>
    <message>
        <source>has no &quot;weight_map&quot; from tensors to files.</source>
        <translation>没有从张量到文件的“weight_map”。</translation>
    </message>
    <message>
        <source>the tensor %1 must lie in a file beside it.</source>
        <translation>张量 %1 必须位于同一文件夹的文件中。</translation>
    </message>
    <message>
        <source>names %1 files; at most %2 are read.</source>
        <translation>指定了 %1 个文件；最多读取 %2 个。</translation>
    </message>
    <message>
        <source>is not there, but %1 names it; the download is not whole.</source>
        <translation>不存在，但 %1 指定了它；下载不完整。</translation>
    </message>
    <message>
        <source>its pickle has %1 bytes, which is absurd.</source>
        <translation>其 pickle 有 %1 字节，不合理。</translation>
    </message>
    <message>
        <source>its pickle holds too many instructions.</source>
        <translation>其 pickle 包含的指令过多。</translation>
    </message>
    <message>
        <source>its pickle holds the unknown pickle instruction %1.</source>
        <translation>其 pickle 包含未知指令 %1。</translation>
    </message>
    <message>
        <source>holds a Python object of type %1, which is never executed here; a file of plain tensors was expected.</source>
        <translation>包含类型为 %1 的 Python 对象，本程序绝不执行它；应为只含张量的文件。</translation>
    </message>
    <message>
        <source>its pickle is truncated.</source>
        <translation>其 pickle 不完整。</translation>
    </message>
    <message>
        <source>its pickle holds a number of more than 64 bits.</source>
        <translation>其 pickle 包含超过 64 位的数。</translation>
    </message>
    <message>
        <source>its pickle holds too many values.</source>
        <translation>其 pickle 包含的值过多。</translation>
    </message>
    <message>
        <source>its pickle takes more from its stack than there is.</source>
        <translation>其 pickle 从栈中取出的值多于栈中所有。</translation>
    </message>
    <message>
        <source>its pickle lacks a mark.</source>
        <translation>其 pickle 缺少标记。</translation>
    </message>
    <message>
        <source>its pickle adds items to something that takes none.</source>
        <translation>其 pickle 向不接受条目的对象添加条目。</translation>
    </message>
    <message>
        <source>its pickle sets the state of something that has none.</source>
        <translation>其 pickle 设置了没有状态的对象的状态。</translation>
    </message>
    <message>
        <source>its pickle calls something that is no known type.</source>
        <translation>其 pickle 调用了未知类型。</translation>
    </message>
    <message>
        <source>its pickle calls %1 with arguments that do not fit.</source>
        <translation>其 pickle 调用 %1 时参数不符。</translation>
    </message>
    <message>
        <source>its pickle describes a tensor without a storage and an offset.</source>
        <translation>其 pickle 描述的张量没有存储和偏移。</translation>
    </message>
    <message>
        <source>its pickle describes a tensor without sizes and strides.</source>
        <translation>其 pickle 描述的张量没有尺寸和步长。</translation>
    </message>
    <message>
        <source>its pickle describes a tensor of more than 8 dimensions.</source>
        <translation>其 pickle 描述的张量超过 8 维。</translation>
    </message>
    <message>
        <source>its pickle describes a tensor whose sizes are no whole numbers.</source>
        <translation>其 pickle 描述的张量尺寸不是整数。</translation>
    </message>
    <message>
        <source>its pickle refers to something other than a tensor&apos;s storage.</source>
        <translation>其 pickle 引用的不是张量的存储。</translation>
    </message>
    <message>
        <source>its pickle names a storage with more than 64 bytes.</source>
        <translation>其 pickle 中存储的名称超过 64 字节。</translation>
    </message>
    <message>
        <source>its pickle recalls a value that it never kept.</source>
        <translation>其 pickle 取用了从未保存的值。</translation>
    </message>
    <message>
        <source>has %1 bytes; a safetensors file has at least 8.</source>
        <translation>有 %1 字节；safetensors 文件至少有 8 字节。</translation>
    </message>
    <message>
        <source>says that its header has %1 bytes, but the file has %2; it is truncated or no safetensors file.</source>
        <translation>声明其头部有 %1 字节，但文件只有 %2 字节；文件不完整或不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>names the tensor %1 twice.</source>
        <translation>张量 %1 被列出两次。</translation>
    </message>
    <message>
        <source>its header is not a JSON object; it is corrupt or no safetensors file.</source>
        <translation>其头部不是 JSON 对象；文件已损坏或不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>tensor %1 has no &quot;shape&quot; of at most 8 dimensions.</source>
        <translation>张量 %1 没有最多 8 维的“shape”。</translation>
    </message>
    <message>
        <source>tensor %1 has a dimension that is no whole number or far too large.</source>
        <translation>张量 %1 有一个维度不是整数或过大。</translation>
    </message>
    <message>
        <source>tensor %1 has no &quot;data_offsets&quot; of two whole numbers.</source>
        <translation>张量 %1 没有由两个整数组成的“data_offsets”。</translation>
    </message>
    <message>
        <source>tensor %1 lies at bytes %2 to %3, but the file holds %4 bytes of data; it is truncated or corrupt.</source>
        <translation>张量 %1 位于字节 %2 到 %3，但文件只有 %4 字节数据；文件不完整或已损坏。</translation>
    </message>
    <message>
        <source>the description of tensor %1 is not an object.</source>
        <translation>张量 %1 的描述不是对象。</translation>
    </message>
    <message>
        <source>tensor %1 has no &quot;dtype&quot;.</source>
        <translation>张量 %1 没有“dtype”。</translation>
    </message>
    <message>
        <source>tensor %1 is of type %2, which is not supported.</source>
        <translation>张量 %1 的类型为 %2，不受支持。</translation>
    </message>
    <message>
        <source>tensor %1 has %2 bytes, which does not fit its shape and type.</source>
        <translation>张量 %1 有 %2 字节，与其形状和类型不符。</translation>
    </message>
    <message>
        <source>tensors %1 and %2 overlap.</source>
        <translation>张量 %1 和 %2 重叠。</translation>
    </message>
    <message>
        <source>is no archive of torch.save since PyTorch 1.6 (nor a safetensors file); save the weights again with a current PyTorch or as safetensors.</source>
        <translation>不是 PyTorch 1.6 以后 torch.save 的归档（也不是 safetensors 文件）；请用当前版本的 PyTorch 重新保存权重，或保存为 safetensors。</translation>
    </message>
    <message>
        <source>is a TorchScript program; plain weights were expected (save the model&apos;s state_dict as safetensors).</source>
        <translation>是 TorchScript 程序；应为纯权重（请将模型的 state_dict 保存为 safetensors）。</translation>
    </message>
    <message>
        <source>holds no named tensors.</source>
        <translation>不含带名称的张量。</translation>
    </message>
    <message>
        <source>holds no data.pkl; a file written by torch.save was expected.</source>
        <translation>不含 data.pkl；应为 torch.save 写出的文件。</translation>
    </message>
    <message>
        <source>is compressed or encrypted inside, which torch.save never does.</source>
        <translation>内部经过压缩或加密，torch.save 从不这样做。</translation>
    </message>
    <message>
        <source>holds no dictionary of tensors.</source>
        <translation>不含张量字典。</translation>
    </message>
    <message>
        <source>lacks the data of tensor %1.</source>
        <translation>缺少张量 %1 的数据。</translation>
    </message>
    <message>
        <source>tensor %1 does not lie inside its storage.</source>
        <translation>张量 %1 不在其存储之内。</translation>
    </message>
    <message>
        <source>tensor %1 holds the same bytes several times; no weights are stored so.</source>
        <translation>张量 %1 多次包含相同的字节；权重不会这样存储。</translation>
    </message>
    <message>
        <source>The weights lack the tensor %1.</source>
        <translation>权重中缺少张量 %1。</translation>
    </message>
    <message>
        <source>declares %1 members, which is absurd.</source>
        <translation>声明有 %1 个成员，不合理。</translation>
    </message>
    <message>
        <source>has a damaged zip directory.</source>
        <translation>其 zip 目录已损坏。</translation>
    </message>
    <message>
        <source>holds one member twice.</source>
        <translation>有一个成员出现两次。</translation>
    </message>
    <message>
        <source>has a zip directory that points outside it.</source>
        <translation>其 zip 目录指向文件之外。</translation>
    </message>
    <message>
        <source>is no complete zip archive: its directory is missing, so it was probably cut short.</source>
        <translation>不是完整的 zip 归档：缺少目录，可能被截断。</translation>
    </message>
    <message>
        <source>declares two sizes for one member.</source>
        <translation>为一个成员声明了两个大小。</translation>
    </message>
    <message>
        <source>has a zip directory that points at no member.</source>
        <translation>其 zip 目录没有指向任何成员。</translation>
    </message>
    <message>
        <source>The thresholds must be from 0 to 1, and that of Review must not be above that of Fail.</source>
        <translation>阈值必须在 0 到 1 之间，且复查阈值不得高于不合格阈值。</translation>
    </message>
    <message>
        <source>There is no such verdict.</source>
        <translation>没有这样的判定。</translation>
    </message>
    <message>
        <source>The size of a defect must be a number above 0.</source>
        <translation>缺陷尺寸必须是大于 0 的数。</translation>
    </message>
    <message>
        <source>A proportion cannot have more hits than cases.</source>
        <translation>比例中的命中数不能多于总数。</translation>
    </message>
    <message>
        <source>A confidence must be between 0 and 1.</source>
        <translation>置信度必须在 0 和 1 之间。</translation>
    </message>
    <message>
        <source>Every picture needs an answer, or none, of every person.</source>
        <translation>每张图片需要每位人员的一个答案或没有答案。</translation>
    </message>
    <message>
        <source>A qualification needs pictures of good and of bad parts; there are %1 and %2.</source>
        <translation>鉴定需要合格零件和不合格零件的图片；现有 %1 和 %2 张。</translation>
    </message>
    <message>
        <source>The threshold of the map must be from 0 to 1.</source>
        <translation>异常图的阈值必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>Regions need a map of 32-bit floats and a picture&apos;s size.</source>
        <translation>区域需要 32 位浮点的异常图和图片尺寸。</translation>
    </message>
    <message>
        <source>The scores of %1 parts must be from 0 to 1.</source>
        <translation>%1零件的分数必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>Both good and bad parts are needed, at least one of each.</source>
        <translation>需要合格零件和不合格零件，每种至少一个。</translation>
    </message>
    <message>
        <source>The rate that is accepted must be from 0 to 1.</source>
        <translation>可接受的比率必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>The rate of false alarms must be between 0 and 1.</source>
        <translation>误报率必须在 0 和 1 之间。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>A threshold from good parts alone needs at least %1 of them, and there are %2.</source>
        <translation>仅由合格零件确定阈值至少需要 %1 个，现有 %2 个。</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Good parts have the highest possible score: no threshold keeps their false alarms within this rate.</source>
        <translation>合格零件的分数已达最高：没有阈值能使误报保持在此比率内。</translation>
    </message>
    <message>
        <source>A rate of escapes can only be kept where bad parts are known.</source>
        <translation>只有已知不合格零件时才能保证漏检率。</translation>
    </message>
    <message>
        <source>The image&apos;s features lack the scale %1.</source>
        <translation>图像特征缺少尺度 %1。</translation>
    </message>
    <message>
        <source>The settings name no scale to compare at.</source>
        <translation>设置中没有用于比较的尺度。</translation>
    </message>
    <message>
        <source>Image, prompts and references were encoded by different models.</source>
        <translation>图像、提示词和参考图由不同的模型编码。</translation>
    </message>
    <message>
        <source>Image or references were encoded with other GEM settings than these.</source>
        <translation>图像或参考图编码时使用了其他 GEM 设置。</translation>
    </message>
    <message>
        <source>There is no such classifier.</source>
        <translation>没有这样的分类器。</translation>
    </message>
    <message>
        <source>The references&apos; features come from different models, scales or GEM settings.</source>
        <translation>参考图的特征来自不同的模型、尺度或 GEM 设置。</translation>
    </message>
    <message>
        <source>A setting has a value without a name.</source>
        <translation>某项设置的值没有名称。</translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation>整数列表</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>there is no setting named %1.</source>
        <translation>没有名为 %1 的设置。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2.</source>
        <translation>“%1”必须是%2。</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3, not %4.</source>
        <translation>%1必须在 %2 到 %3 之间，而不是 %4。</translation>
    </message>
    <message>
        <source>A scale must be a multiple of the model&apos;s patch size %1 of at most %2 pixels, not %3.</source>
        <translation>尺度必须是模型图块尺寸 %1 的倍数，且最大 %2 像素，而不是 %3。</translation>
    </message>
    <message>
        <source>There must be 1 to %1 scales, not %2.</source>
        <translation>尺度数量必须为 1 到 %1，而不是 %2。</translation>
    </message>
    <message>
        <source>Every scale may be named once only.</source>
        <translation>每个尺度只能指定一次。</translation>
    </message>
    <message>
        <source>The number of GEM blocks must be from 0 to the model&apos;s %1 layers, not %2.</source>
        <translation>GEM 块数必须在 0 到模型的 %1 层之间，而不是 %2。</translation>
    </message>
    <message>
        <source>The number of GEM iterations</source>
        <translation>GEM 迭代次数</translation>
    </message>
    <message>
        <source>The GEM temperature</source>
        <translation>GEM 温度</translation>
    </message>
    <message>
        <source>The logit scale</source>
        <translation>Logit 缩放</translation>
    </message>
    <message>
        <source>The vision multiplier</source>
        <translation>视觉系数</translation>
    </message>
    <message>
        <source>The vision weight</source>
        <translation>视觉权重</translation>
    </message>
    <message>
        <source>The vision weight of the score</source>
        <translation>分数的视觉权重</translation>
    </message>
    <message>
        <source>The smoothing of the map</source>
        <translation>异常图平滑</translation>
    </message>
    <message>
        <source>The bit depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>Prompts must hold normal and anomalous sentences.</source>
        <translation>提示词必须包含正常和异常的句子。</translation>
    </message>
    <message>
        <source>its data end early</source>
        <translation>数据过早结束</translation>
    </message>
    <message>
        <source>a run goes beyond its row</source>
        <translation>某段数据超出其所在行</translation>
    </message>
    <message>
        <source>it leaves pixels out</source>
        <translation>缺少像素</translation>
    </message>
    <message>
        <source>has %1; at least 1 x 1 was expected.</source>
        <translation>有 %1；至少应为 1 x 1。</translation>
    </message>
    <message>
        <source>has %1; at most %2 in all are read.</source>
        <translation>有 %1；总共最多读取 %2 像素。</translation>
    </message>
    <message>
        <source>it declares %1 x %2 pixels, but holds %3 x %4</source>
        <translation>声明为 %1 x %2 像素，但实际为 %3 x %4</translation>
    </message>
    <message>
        <source>a pixel has a colour that its palette does not hold</source>
        <translation>有像素的颜色不在调色板中</translation>
    </message>
    <message>
        <source>a checksum is wrong</source>
        <translation>校验和错误</translation>
    </message>
    <message>
        <source>its compressed data are broken</source>
        <translation>压缩数据已损坏</translation>
    </message>
    <message>
        <source>it holds more rows than it declares</source>
        <translation>包含的行数多于声明的行数</translation>
    </message>
    <message>
        <source>its structure is broken</source>
        <translation>结构已损坏</translation>
    </message>
    <message>
        <source>an OS/2 BMP with its own coding</source>
        <translation>使用自有编码的 OS/2 BMP</translation>
    </message>
    <message>
        <source>a BMP that holds a JPEG</source>
        <translation>内含 JPEG 的 BMP</translation>
    </message>
    <message>
        <source>a BMP that holds a PNG</source>
        <translation>内含 PNG 的 BMP</translation>
    </message>
    <message>
        <source>a CMYK BMP</source>
        <translation>CMYK 的 BMP</translation>
    </message>
    <message>
        <source>a BMP of %1 bit with this coding</source>
        <translation>使用此编码的 %1 位 BMP</translation>
    </message>
    <message>
        <source>its bit masks are broken</source>
        <translation>位掩码已损坏</translation>
    </message>
    <message>
        <source>a JPEG of %1 bit</source>
        <translation>%1 位的 JPEG</translation>
    </message>
    <message>
        <source>a lossless or hierarchical JPEG</source>
        <translation>无损或分层的 JPEG</translation>
    </message>
    <message>
        <source>it ends before its picture begins</source>
        <translation>文件在图像开始之前就结束了</translation>
    </message>
    <message>
        <source>a JPEG of so many scans</source>
        <translation>扫描次数如此之多的 JPEG</translation>
    </message>
    <message>
        <source>it declares two sizes</source>
        <translation>声明了两个尺寸</translation>
    </message>
    <message>
        <source>a part of its data is missing</source>
        <translation>缺少部分数据</translation>
    </message>
    <message>
        <source>data are left over</source>
        <translation>有多余的数据</translation>
    </message>
    <message>
        <source>its data hold a code that does not exist</source>
        <translation>数据包含不存在的编码</translation>
    </message>
    <message>
        <source>some of its scans are missing</source>
        <translation>缺少部分扫描</translation>
    </message>
    <message>
        <source>in scan %1, %2</source>
        <translation>在第 %1 次扫描中，%2</translation>
    </message>
    <message>
        <source>a JPEG of %1 channels</source>
        <translation>有 %1 个通道的 JPEG</translation>
    </message>
    <message>
        <source>a JPEG with arithmetic coding</source>
        <translation>使用算术编码的 JPEG</translation>
    </message>
    <message>
        <source>it has %1 channels; 1 (grey) or 3 (colour) were expected</source>
        <translation>有 %1 个通道；应为 1 个（灰度）或 3 个（彩色）</translation>
    </message>
    <message>
        <source>it holds complex numbers</source>
        <translation>包含复数</translation>
    </message>
    <message>
        <source>it holds numbers with a sign</source>
        <translation>包含有符号数</translation>
    </message>
    <message>
        <source>it holds %1-bit values; 1 to 16 bits were expected</source>
        <translation>包含 %1 位数值；应为 1 到 16 位</translation>
    </message>
    <message>
        <source>its compression (TIFF&apos;s number %1)</source>
        <translation>其压缩方式（TIFF 编号 %1）</translation>
    </message>
    <message>
        <source>a raw Bayer picture; develop it to RGB first</source>
        <translation>原始 Bayer 图像；请先转换为 RGB</translation>
    </message>
    <message>
        <source>a CMYK picture; grey or RGB was expected</source>
        <translation>CMYK 图像；应为灰度或 RGB</translation>
    </message>
    <message>
        <source>a CIE Lab picture; grey or RGB was expected</source>
        <translation>CIE Lab 图像；应为灰度或 RGB</translation>
    </message>
    <message>
        <source>its colours (TIFF&apos;s photometric number %1); grey or RGB was expected</source>
        <translation>其色彩（TIFF 光度编号 %1）；应为灰度或 RGB</translation>
    </message>
    <message>
        <source>data are left over behind its last row</source>
        <translation>最后一行之后有多余的数据</translation>
    </message>
    <message>
        <source>it holds no picture</source>
        <translation>不含图像</translation>
    </message>
    <message>
        <source>an animation whose first picture does not fill it</source>
        <translation>首帧未填满画面的动画</translation>
    </message>
    <message>
        <source>Resizing needs an 8-bit RGB image and a size of at least 1 x 1.</source>
        <translation>缩放需要 8 位 RGB 图像和至少 1 x 1 的尺寸。</translation>
    </message>
    <message>
        <source>has more than %1 pages.</source>
        <translation>超过 %1 页。</translation>
    </message>
    <message>
        <source>its parts share the same bytes</source>
        <translation>其各部分共用相同的字节</translation>
    </message>
    <message>
        <source>its YCbCr data cannot be decoded</source>
        <translation>无法解码其 YCbCr 数据</translation>
    </message>
    <message>
        <source>The bit depth is %1; 8 to 16 was expected.</source>
        <translation>位深为 %1；应为 8 到 16。</translation>
    </message>
    <message>
        <source>The prompts&apos; sentences and their embeddings differ in number.</source>
        <translation>提示词的句子与其嵌入数量不同。</translation>
    </message>
    <message>
        <source>The inspection was made with another number of references.</source>
        <translation>检测时的参考图数量不同。</translation>
    </message>
    <message>
        <source>The inspection&apos;s maps do not fit the image&apos;s features.</source>
        <translation>检测的异常图与图像特征不符。</translation>
    </message>
    <message>
        <source>A point needs two finite numbers.</source>
        <translation>一个点需要两个有限的数。</translation>
    </message>
    <message>
        <source>No model is chosen; open the folder of a CLIP model first.</source>
        <translation>未选择模型；请先打开 CLIP 模型的文件夹。</translation>
    </message>
    <message>
        <source>What is to be inspected with was prepared for another model.</source>
        <translation>检测所用的内容是为另一个模型准备的。</translation>
    </message>
    <message>
        <source>To compare references with each other, at least two are needed.</source>
        <translation>要相互比较参考图，至少需要两张。</translation>
    </message>
    <message>
        <source>The sentence around the prompts must hold &quot;{}&quot; exactly once.</source>
        <translation>提示词外层的句子必须恰好包含一次“{}”。</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a recipe has nothing named %1.</source>
        <translation>检测方案中没有名为 %1 的内容。</translation>
    </message>
    <message>
        <source>a list of at most %1</source>
        <translation>最多 %1 项的列表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>0 到 1 之间的数字</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>auto, fused or reference</source>
        <translation>auto、fused 或 reference</translation>
    </message>
    <message>
        <source>this program has no prompts named %1.</source>
        <translation>本程序没有名为 %1 的提示词。</translation>
    </message>
    <message>
        <source>at most &quot;fail&quot;</source>
        <translation>不大于“fail”的值</translation>
    </message>
    <message>
        <source>the https address of a packed model was expected.</source>
        <translation>应为打包模型的 https 地址。</translation>
    </message>
    <message>
        <source>SHA-1 cannot be computed here.</source>
        <translation>此处无法计算 SHA-1。</translation>
    </message>
    <message>
        <source>the server answers in a way that is not understood (status %1).</source>
        <translation>服务器的应答无法理解（状态 %1）。</translation>
    </message>
    <message>
        <source>the server answers with status %1</source>
        <translation>服务器应答状态 %1</translation>
    </message>
    <message>
        <source>the server&apos;s file is shorter than what was fetched</source>
        <translation>服务器上的文件比已获取的部分短</translation>
    </message>
    <message>
        <source>the model hub&apos;s answer does not end.</source>
        <translation>模型中心的应答没有结束。</translation>
    </message>
    <message>
        <source>the server&apos;s file does not end.</source>
        <translation>服务器的文件没有结束。</translation>
    </message>
    <message>
        <source>the server sends another part of the file than it was asked for.</source>
        <translation>服务器发送的不是所请求的文件部分。</translation>
    </message>
    <message>
        <source>the server sends more than the %1 bytes that the hub states.</source>
        <translation>服务器发送的数据多于模型中心声明的 %1 字节。</translation>
    </message>
    <message>
        <source>the connection ends early</source>
        <translation>连接过早结束</translation>
    </message>
    <message>
        <source>the network library cannot be started</source>
        <translation>无法启动网络库</translation>
    </message>
    <message>
        <source>it leads to an address that is not secure</source>
        <translation>它指向不安全的地址</translation>
    </message>
    <message>
        <source>it leads from one address to another without end</source>
        <translation>它在地址之间无休止地跳转</translation>
    </message>
    <message>
        <source>the model hub&apos;s answer is not a list of files with a commit.</source>
        <translation>模型中心的应答不是带提交号的文件列表。</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is %1; an http or https address was expected.</source>
        <translation>HF_ENDPOINT 为 %1；应为 http 或 https 地址。</translation>
    </message>
    <message>
        <source>%1 is no model of the list (`fade model list`), and cannot be a repository&apos;s name; ORGANISATION/NAME was expected.</source>
        <translation>%1 不是列表中的模型 (`fade model list`)，也不能作为仓库名；应为“组织/名称”。</translation>
    </message>
    <message>
        <source>%1 cannot be a revision; a branch, tag or commit was expected.</source>
        <translation>%1 不能作为版本；应为分支、标签或提交号。</translation>
    </message>
    <message>
        <source>holds no tokenizer any more, and %1 has none of its own.</source>
        <translation>已不再包含分词器，而 %1 也没有自带的。</translation>
    </message>
    <message>
        <source>%1 is not installed in %2.</source>
        <translation>%1 未安装在 %2 中。</translation>
    </message>
    <message>
        <source>%1 cannot be a model&apos;s name; NAME or ORGANISATION/NAME was expected.</source>
        <translation>%1 不能作为模型名称；应为“名称”或“组织/名称”。</translation>
    </message>
    <message>
        <source>%1 is not installed; `fade model get %2` fetches it.</source>
        <translation>%1 未安装；可用 `fade model get %2` 获取。</translation>
    </message>
    <message>
        <source>holds no record (%1) of what its files were when it was installed.</source>
        <translation>没有关于安装时文件状态的记录（%1）。</translation>
    </message>
    <message>
        <source>cannot be removed: %1.</source>
        <translation>无法删除：%1。</translation>
    </message>
    <message>
        <source>The model cannot be packed: %1.</source>
        <translation>无法打包模型：%1。</translation>
    </message>
    <message>
        <source>a file of this name cannot be packed.</source>
        <translation>无法打包此名称的文件。</translation>
    </message>
    <message>
        <source>its manifest lists no files, or too many.</source>
        <translation>其清单没有列出文件，或列出过多。</translation>
    </message>
    <message>
        <source>its manifest names %1, which cannot be a file of a model.</source>
        <translation>其清单列出 %1，它不可能是模型的文件。</translation>
    </message>
    <message>
        <source>its manifest states no size and SHA-256 that %1 can have.</source>
        <translation>其清单中 %1 的大小和 SHA-256 不合理。</translation>
    </message>
    <message>
        <source>was packed by a program of another version; &quot;%1&quot; was expected in its manifest.</source>
        <translation>由其他版本的程序打包；其清单中应有“%1”。</translation>
    </message>
    <message>
        <source>%1 is not what a packed model says of itself.</source>
        <translation>%1 不是打包模型的清单。</translation>
    </message>
    <message>
        <source>is not the record of where a model came from.</source>
        <translation>不是模型来源的记录。</translation>
    </message>
    <message>
        <source>holds %1 where its manifest says %2.</source>
        <translation>其中为 %1，而清单所列为 %2。</translation>
    </message>
    <message>
        <source>%1 in it is not what its manifest states; copy the file again.</source>
        <translation>其中的 %1 与清单不符；请重新复制该文件。</translation>
    </message>
    <message>
        <source>is nested too deeply; at most %1 levels were expected.</source>
        <translation>嵌套过深；最多应为 %1 层。</translation>
    </message>
    <message>
        <source>holds too many objects; at most %1 were expected.</source>
        <translation>对象过多；最多应为 %1 个。</translation>
    </message>
    <message>
        <source>holds too many values; at most %1 sentences were expected.</source>
        <translation>值过多；最多应为 %1 个句子。</translation>
    </message>
    <message>
        <source>holds the key %1 twice in one object; each key was expected once.</source>
        <translation>同一对象中键 %1 出现两次；每个键应只出现一次。</translation>
    </message>
    <message>
        <source>holds too many keys in one object; at most %1 were expected.</source>
        <translation>一个对象中键过多；最多应为 %1 个。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>is not valid UTF-8 in %1; JSON in UTF-8 was expected.</source>
        <translation>%1不是有效的 UTF-8；应为 UTF-8 的 JSON。</translation>
    </message>
    <message>
        <source>is not valid JSON in %1; a prompt ensemble was expected.</source>
        <translation>%1不是有效的 JSON；应为提示词集文件。</translation>
    </message>
    <message>
        <source>an object with &quot;normal&quot; and &quot;anomalous&quot;</source>
        <translation>含“normal”和“anomalous”的对象</translation>
    </message>
    <message>
        <source>is not used; &quot;states&quot; was expected under at least one label</source>
        <translation>未被使用；至少一个标签下应有“states”</translation>
    </message>
    <message>
        <source>stands beside &quot;anomalous&quot;; only one of the two was expected</source>
        <translation>与“anomalous”同时出现；两者应只有其一</translation>
    </message>
    <message>
        <source>is missing; an object with &quot;prompts&quot; or &quot;states&quot; was expected</source>
        <translation>缺失；应为含“prompts”或“states”的对象</translation>
    </message>
    <message>
        <source>an object with &quot;prompts&quot; or &quot;states&quot;</source>
        <translation>含“prompts”或“states”的对象</translation>
    </message>
    <message>
        <source>holds no sentences; &quot;prompts&quot; or &quot;states&quot; was expected</source>
        <translation>不含句子；应有“prompts”或“states”</translation>
    </message>
    <message>
        <source>needs templates; the list &quot;templates&quot; was expected at the top of the file</source>
        <translation>需要模板；文件顶层应有列表“templates”</translation>
    </message>
    <message>
        <source>makes a sentence that %1</source>
        <translation>产生的句子%1</translation>
    </message>
    <message>
        <source>is empty; at least one topic with its sentences was expected</source>
        <translation>为空；至少应有一个主题及其句子</translation>
    </message>
    <message>
        <source>a list of sentences</source>
        <translation>句子列表</translation>
    </message>
    <message>
        <source>is an empty list; at least one sentence was expected</source>
        <translation>是空列表；至少应有一个句子</translation>
    </message>
    <message>
        <source>holds the unknown key %1; only these were expected: %2</source>
        <translation>包含未知的键 %1；只应有：%2</translation>
    </message>
    <message>
        <source>makes too many sentences; at most %1 in all were expected</source>
        <translation>产生的句子过多；总共最多应为 %1 个</translation>
    </message>
    <message>
        <source>is of type %1; %2 was expected</source>
        <translation>类型为 %1；应为%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>wrapper %1.</source>
        <translation>外层句子%1。</translation>
    </message>
    <message>
        <source>lacks sentences; at least one normal and one anomalous were expected.</source>
        <translation>缺少句子；至少应有一个正常句子和一个异常句子。</translation>
    </message>
    <message>
        <source>the finished sentence %1 %2.</source>
        <translation>完成的句子 %1 %2。</translation>
    </message>
    <message>
        <source>No prompt ensemble was given; at least one was expected.</source>
        <translation>未指定提示词集；至少应有一个。</translation>
    </message>
    <message>
        <source>The object&apos;s name %1.</source>
        <translation>对象名称%1。</translation>
    </message>
    <message>
        <source>%1 is not a built-in prompt ensemble; &quot;classification&quot; or &quot;segmentation&quot; was expected.</source>
        <translation>%1 不是内置的提示词集；应为“classification”或“segmentation”。</translation>
    </message>
    <message>
        <source>is not valid UTF-8; text in UTF-8 was expected</source>
        <translation>不是有效的 UTF-8；应为 UTF-8 文字</translation>
    </message>
    <message>
        <source>is blank; some words were expected</source>
        <translation>为空；应有文字</translation>
    </message>
    <message>
        <source>holds a control character or line break; one line of plain text was expected</source>
        <translation>包含控制字符或换行；应为一行纯文本</translation>
    </message>
    <message>
        <source>is too long; at most %1 characters were expected</source>
        <translation>过长；最多应为 %1 个字符</translation>
    </message>
    <message>
        <source>holds a brace that does not belong to {classname}, the only placeholder expected here</source>
        <translation>包含不属于 {classname} 的花括号，此处只应有这一占位符</translation>
    </message>
    <message>
        <source>holds {} %1 times; exactly once was expected</source>
        <translation>包含 {} %1 次；应恰好一次</translation>
    </message>
    <message>
        <source>holds a brace besides {}, the only placeholder expected here</source>
        <translation>除 {} 外还包含花括号，此处只应有这一占位符</translation>
    </message>
    <message>
        <source>A report needs at least one picture.</source>
        <translation>报告至少需要一张图片。</translation>
    </message>
    <message>
        <source>the image cannot be encoded.</source>
        <translation>无法对图像进行编码。</translation>
    </message>
    <message>
        <source>The overlay&apos;s opacity must be from 0 to 1.</source>
        <translation>叠加图的不透明度必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Not all results are kept for the next run: %1 would take %2 bytes, and the cache %3 at most.</source>
        <translation>并非所有结果都会保留到下次运行：%1 需要 %2 字节，而缓存最多 %3 字节。</translation>
    </message>
    <message>
        <source>&quot;format&quot; must be &quot;fade-reference-set&quot;</source>
        <translation>“format”必须为“fade-reference-set”</translation>
    </message>
    <message>
        <source>&quot;version&quot; must be 1</source>
        <translation>“version”必须为 1</translation>
    </message>
    <message>
        <source>&quot;references&quot; must be a list</source>
        <translation>“references”必须是列表</translation>
    </message>
    <message>
        <source>every entry needs a &quot;file&quot;</source>
        <translation>每一项都需要“file”</translation>
    </message>
    <message>
        <source>page %1 of a file that is no TIFF</source>
        <translation>非 TIFF 文件的第 %1 页</translation>
    </message>
    <message>
        <source>pictures behind the first one of an ImageJ stack that is compressed or in tiles</source>
        <translation>压缩或分块的 ImageJ 图像堆栈中第一张之后的图像</translation>
    </message>
    <message>
        <source>it is shorter than the stack that it says to hold</source>
        <translation>它比声明的图像堆栈短</translation>
    </message>
    <message>
        <source>the ordinary path&apos;s class token</source>
        <translation>普通路径的类别词元</translation>
    </message>
    <message>
        <source>the ordinary path&apos;s patches</source>
        <translation>普通路径的图块</translation>
    </message>
    <message>
        <source>the GEM path&apos;s class token</source>
        <translation>GEM 路径的类别词元</translation>
    </message>
    <message>
        <source>the GEM path&apos;s patches</source>
        <translation>GEM 路径的图块</translation>
    </message>
    <message>
        <source>What is looked at must be a picture of one byte a pixel.</source>
        <translation>查看范围必须是每像素一字节的图像。</translation>
    </message>
    <message>
        <source>The image&apos;s features lack %1.</source>
        <translation>图像特征缺少%1。</translation>
    </message>
    <message>
        <source>There is no view to encode.</source>
        <translation>没有需要编码的视图。</translation>
    </message>
    <message>
        <source>The view %1 does not lie within the picture, which is [0,0,1,1].</source>
        <translation>视图 %1 不在图片范围 [0,0,1,1] 之内。</translation>
    </message>
    <message>
        <source>%1 does not give %2.</source>
        <translation>%1 不提供%2。</translation>
    </message>
    <message>
        <source>The view %1 is not of the whole picture, and cannot be fused.</source>
        <translation>视图 %1 不是整张图片，无法融合。</translation>
    </message>
    <message>
        <source>At the scale %1 no patch of the references is looked at.</source>
        <translation>在尺度 %1 下没有查看参考图的任何图块。</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>没有这样的设置。</translation>
    </message>
    <message>
        <source>what its thresholds rest on (&quot;basis&quot;) must hold %1.</source>
        <translation>阈值依据（“basis”）必须包含：%1。</translation>
    </message>
    <message>
        <source>&quot;review&quot; and &quot;fail&quot;</source>
        <translation>“review”和“fail”</translation>
    </message>
    <message>
        <source>rules that this program knows</source>
        <translation>本程序认识的规则</translation>
    </message>
    <message>
        <source>thresholds from 0 to 1</source>
        <translation>0 到 1 之间的阈值</translation>
    </message>
    <message>
        <source>rates from 0 to 1</source>
        <translation>0 到 1 之间的比率</translation>
    </message>
    <message>
        <source>numbers of good and bad parts</source>
        <translation>良品数和不良品数</translation>
    </message>
    <message>
        <source>&quot;good_scores&quot;, a list of numbers from 0 to 1</source>
        <translation>“good_scores”，即 0 到 1 之间数值的列表</translation>
    </message>
    <message>
        <source>does not close a quotation mark</source>
        <translation>有未闭合的引号</translation>
    </message>
    <message>
        <source>line %1 %2.</source>
        <translation>第 %1 行%2。</translation>
    </message>
    <message>
        <source>has the size %1, not a number above 0</source>
        <translation>的尺寸为 %1，而不是大于 0 的数</translation>
    </message>
    <message>
        <source>has the verdict %1 of %2, not a word such as pass or fail</source>
        <translation>中 %2 的判定为 %1，而不是 pass 或 fail 之类的词</translation>
    </message>
    <message>
        <source>has more than %1 columns</source>
        <translation>超过 %1 列</translation>
    </message>
    <message>
        <source>has a column without a name</source>
        <translation>有一列没有名称</translation>
    </message>
    <message>
        <source>has two columns named %1</source>
        <translation>有两列名为 %1</translation>
    </message>
    <message>
        <source>has no column named &quot;file&quot;, which a table of parts needs</source>
        <translation>没有名为“file”的列，而零件表必须有这一列</translation>
    </message>
    <message>
        <source>has %1 values; %2 were expected</source>
        <translation>有 %1 个值；应为 %2 个</translation>
    </message>
    <message>
        <source>names no file</source>
        <translation>没有给出文件</translation>
    </message>
    <message>
        <source>names %1 a second time</source>
        <translation>再次列出了 %1</translation>
    </message>
    <message>
        <source>is empty; a table was expected.</source>
        <translation>为空；应为一张表。</translation>
    </message>
    <message>
        <source>names %1, which is none of the pictures.</source>
        <translation>列出了 %1，但它不在这些图片中。</translation>
    </message>
    <message>
        <source>names %1 files that are none of the pictures, such as %2.</source>
        <translation>列出了 %1 个不在这些图片中的文件，例如 %2。</translation>
    </message>
    <message>
        <source>holds the same bytes as %1, and is left out.</source>
        <translation>与 %1 内容完全相同，已略去。</translation>
    </message>
    <message>
        <source>is also a reference, and is left out.</source>
        <translation>同时是参考图，已略去。</translation>
    </message>
    <message>
        <source>marks nothing, so that the defect&apos;s size is not known.</source>
        <translation>没有标出任何区域，因此缺陷尺寸未知。</translation>
    </message>
    <message>
        <source>is %1 x %2 pixels and its picture %3 x %4, so that the defect&apos;s size is not known.</source>
        <translation>为 %1 x %2 像素，而其图片为 %3 x %4，因此缺陷尺寸未知。</translation>
    </message>
    <message>
        <source>What was found of each kind of defect</source>
        <translation>各类缺陷的检出情况</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Share rejected</source>
        <translation>被拒比例</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Sizes in %1</source>
        <translation>尺寸（%1）</translation>
    </message>
    <message>
        <source>(good parts)</source>
        <translation>（良品）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The size of %1 defects is known; a curve needs at least %2.</source>
        <translation>已知尺寸的缺陷有 %1 个；拟合曲线至少需要 %2 个。</translation>
    </message>
    <message>
        <source>All defects of known size were found, so that no size can be told below which detection ends: a curve needs smaller ones.</source>
        <translation>所有已知尺寸的缺陷都被检出，因此无法说明小于何种尺寸时不再能检出：拟合曲线需要更小的缺陷。</translation>
    </message>
    <message>
        <source>No defect of known size was found: there is no size to fit a curve to.</source>
        <translation>没有检出任何已知尺寸的缺陷：没有可供拟合曲线的尺寸。</translation>
    </message>
    <message>
        <source>From some size on all defects were found, and below it none: any steep curve fits, and a90 lies somewhere between the two sizes. A curve needs more defects of about that size.</source>
        <translation>达到某一尺寸后缺陷全部检出，低于该尺寸则全部未检出：任何陡峭的曲线都能拟合，a90 位于这两个尺寸之间的某处。拟合曲线需要更多接近该尺寸的缺陷。</translation>
    </message>
    <message>
        <source>Larger defects were not found more often than small ones, so that size does not tell detection, and there is no a90.</source>
        <translation>较大的缺陷并不比较小的更常被检出，因此尺寸不能说明检出与否，也就没有 a90。</translation>
    </message>
    <message>
        <source>Defects found, by size</source>
        <translation>按尺寸统计的缺陷检出</translation>
    </message>
    <message>
        <source>Size in %1</source>
        <translation>尺寸（%1）</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>检出</translation>
    </message>
    <message>
        <source>Share found</source>
        <translation>检出比例</translation>
    </message>
    <message>
        <source>Curve at the middle size</source>
        <translation>曲线在中间尺寸处</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 处为 %1</translation>
    </message>
    <message>
        <source>not to be told: far above all sizes that were seen</source>
        <translation>无法给出：远大于所有见过的尺寸</translation>
    </message>
    <message>
        <source>a90, found nine times of ten</source>
        <translation>a90，十次中检出九次</translation>
    </message>
    <message>
        <source>a90/95, the same with 95 % confidence</source>
        <translation>a90/95，95 % 置信度下的同一指标</translation>
    </message>
    <message>
        <source>not to be told: the slope of the curve is too uncertain</source>
        <translation>无法给出：曲线斜率过于不确定</translation>
    </message>
    <message>
        <source>a50, found half of the time</source>
        <translation>a50，检出一半</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>POD(a) = 1 / (1 + exp(-(%1 + %2 ln a))), a in %3</source>
        <translation>POD(a) = 1 / (1 + exp(-(%1 + %2 ln a)))，a 的单位为 %3</translation>
    </message>
    <message>
        <source>The largest defect is %1 long: a90 lies beyond it, and is an extrapolation.</source>
        <translation>最大的缺陷长 %1：a90 超出了它，是外推值。</translation>
    </message>
    <message>
        <source>Probability of detection by size</source>
        <translation>按尺寸的检出概率</translation>
    </message>
    <message>
        <source>The size of no defect is known: there are no masks, and no table says it.</source>
        <translation>没有任何缺陷的尺寸已知：既没有掩码，也没有表格说明。</translation>
    </message>
    <message>
        <source>The size is the longest diameter of the largest true defect in a picture; found is a picture that was not passed. Logistic regression on the logarithm of the size, as in MIL-HDBK-1823A.</source>
        <translation>尺寸指图片中最大真实缺陷的最长直径；未被放行的图片视为检出。按 MIL-HDBK-1823A 对尺寸的对数作逻辑回归。</translation>
    </message>
    <message>
        <source>The handbook asks for at least %1 defects and there are %2: this is an indication.</source>
        <translation>该手册要求至少 %1 个缺陷，这里有 %2 个：结果仅供参考。</translation>
    </message>
    <message>
        <source>Every judged picture needs its inspection and its outlines.</source>
        <translation>每张已判定的图片都需要其检测结果和轮廓。</translation>
    </message>
    <message>
        <source>Qualification report</source>
        <translation>鉴定报告</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>%1 out of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>not defined: all answers are the same</source>
        <translation>无定义：所有回答都相同</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>%1, of unknown size</source>
        <translation>%1，尺寸未知</translation>
    </message>
    <message>
        <source>Percentile of the good parts</source>
        <translation>在良品中的百分位</translation>
    </message>
    <message>
        <source>%1: so many percent of the good parts score no higher</source>
        <translation>%1：百分之这么多的良品分数不高于它</translation>
    </message>
    <message>
        <source>Picture; the true defect is outlined in light blue</source>
        <translation>图片；真实缺陷以浅蓝色勾出</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>全部图片</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Left out, or not known</source>
        <translation>略去或未知的内容</translation>
    </message>
    <message>
        <source>Attribute study, limits</source>
        <translation>计数型研究及界限</translation>
    </message>
    <message>
        <source>Intervals of rates</source>
        <translation>比率的区间</translation>
    </message>
    <message>
        <source>Rule of three</source>
        <translation>三分法则</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Detection by size</source>
        <translation>按尺寸的检出</translation>
    </message>
    <message>
        <source>Worst misses</source>
        <translation>最严重的漏检</translation>
    </message>
    <message>
        <source>Worst false alarms</source>
        <translation>最严重的误报</translation>
    </message>
    <message>
        <source>No bad part passed.</source>
        <translation>没有不良品被放行。</translation>
    </message>
    <message>
        <source>No good part was rejected.</source>
        <translation>没有良品被拒。</translation>
    </message>
    <message>
        <source>The %1 worst of %2, lowest scores first.</source>
        <translation>%2 个中最严重的 %1 个，分数最低者在前。</translation>
    </message>
    <message>
        <source>The %1 worst of %2, highest scores first.</source>
        <translation>%2 个中最严重的 %1 个，分数最高者在前。</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>本报告的依据</translation>
    </message>
    <message>
        <source>%1; SHA-256 %2</source>
        <translation>%1；SHA-256 %2</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Table of parts and persons</source>
        <translation>零件与人员表</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Pictures that thresholds were found from look better here than new ones would: a qualification needs others.</source>
        <translation>用于求取阈值的图片在此会比新图片表现更好：鉴定需要另外的图片。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>文献来源</translation>
    </message>
    <message>
        <source>acceptable</source>
        <translation>可接受</translation>
    </message>
    <message>
        <source>marginal</source>
        <translation>临界可接受</translation>
    </message>
    <message>
        <source>unacceptable</source>
        <translation>不可接受</translation>
    </message>
    <message>
        <source>%1 of good and %2 of bad parts, from %3</source>
        <translation>良品 %1 张，不良品 %2 张，来自 %3</translation>
    </message>
    <message>
        <source>%1, listed below; no rate counts them</source>
        <translation>%1 张，见下文；不计入任何比率</translation>
    </message>
    <message>
        <source>Basis of the thresholds</source>
        <translation>阈值依据</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>Effectiveness, miss rate and false-alarm rate against AIAG&apos;s limits</source>
        <translation>有效性、漏检率和误报率与 AIAG 界限的比较</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Acceptable</source>
        <translation>可接受</translation>
    </message>
    <message>
        <source>Marginal</source>
        <translation>临界</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>At the interval&apos;s worse end</source>
        <translation>按区间较差的一端</translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation>有效性</translation>
    </message>
    <message>
        <source>Miss rate</source>
        <translation>漏检率</translation>
    </message>
    <message>
        <source>False-alarm rate</source>
        <translation>误报率</translation>
    </message>
    <message>
        <source>No bad part passed, of %1. That does not mean that none will: by the rule of three the miss rate is at most 3/%1 = %2 with 95 % confidence (exactly %3).</source>
        <translation>%1 个不良品中没有一个被放行。这并不意味着今后也不会：按三分法则，漏检率在 95 % 置信度下不超过 3/%1 = %2（精确值 %3）。</translation>
    </message>
    <message>
        <source>%1 of %2 bad parts passed: with 95 % confidence the miss rate is at most %3 (Clopper and Pearson&apos;s exact bound; the rule of three is for no misses only).</source>
        <translation>%2 个不良品中有 %1 个被放行：漏检率在 95 % 置信度下不超过 %3（Clopper 和 Pearson 精确上限；三分法则仅适用于无漏检的情形）。</translation>
    </message>
    <message>
        <source>Confusion matrix: the truth by row, the verdict by column</source>
        <translation>混淆矩阵：行为真值，列为判定</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Decided wrongly</source>
        <translation>误判</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>不良品</translation>
    </message>
    <message>
        <source>Image score of bad parts</source>
        <translation>不良品的图像分数</translation>
    </message>
    <message>
        <source>Image score of good parts</source>
        <translation>良品的图像分数</translation>
    </message>
    <message>
        <source>%1: how many pictures have which, and the thresholds</source>
        <translation>%1：各分数的图片数，以及阈值</translation>
    </message>
    <message>
        <source>%1: good agreement</source>
        <translation>%1：一致性良好</translation>
    </message>
    <message>
        <source>%1: moderate agreement</source>
        <translation>%1：一致性中等</translation>
    </message>
    <message>
        <source>%1: poor agreement</source>
        <translation>%1：一致性差</translation>
    </message>
    <message>
        <source>Kappa, system against truth</source>
        <translation>Kappa，系统与真值</translation>
    </message>
    <message>
        <source>Area under the ROC</source>
        <translation>ROC 曲线下面积</translation>
    </message>
    <message>
        <source>%1: so often a bad part scores higher than a good one, whatever the thresholds</source>
        <translation>%1：不良品分数高于良品的频率，与阈值无关</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>A part that is not passed counts as rejected, for a person has to look at it: Review and Fail alike; %1 pictures are for Review. Limits are those of AIAG&apos;s attribute study, which a customer may replace. The last column rates the end of the 95 % interval (Wilson) that is worse: only where that is acceptable, too, have these pictures shown it.</source>
        <translation>未被放行的零件都算作被拒，因为须由人查看：“复查”与“不合格”相同；其中需复查的图片为 %1。界限取自 AIAG 计数型研究，客户可另行规定。最后一列评定 95 % 区间（Wilson）较差的一端：只有这一端也可接受，这些图片才真正证明了这一点。</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Prepared by, date</source>
        <translation>编制人，日期</translation>
    </message>
    <message>
        <source>Reviewed by, date</source>
        <translation>审核人，日期</translation>
    </message>
    <message>
        <source>Approved by, date</source>
        <translation>批准人，日期</translation>
    </message>
    <message>
        <source>Scores and thresholds</source>
        <translation>分数与阈值</translation>
    </message>
    <message>
        <source>The same part again</source>
        <translation>同一零件再次检测</translation>
    </message>
    <message>
        <source>No part was photographed more than once (or no table says so): whether the same part gets the same verdict again is not shown.</source>
        <translation>没有零件被拍摄一次以上（或没有表格说明）：同一零件能否再次得到相同判定，未经证明。</translation>
    </message>
    <message>
        <source>Parts with several photographs</source>
        <translation>有多张照片的零件</translation>
    </message>
    <message>
        <source>Always decided alike</source>
        <translation>判定始终一致</translation>
    </message>
    <message>
        <source>%1 = %2 (95 % interval %3)</source>
        <translation>%1 = %2（95 % 区间 %3）</translation>
    </message>
    <message>
        <source>Kappa, system against itself</source>
        <translation>Kappa，系统与自身</translation>
    </message>
    <message>
        <source>not defined: all verdicts are the same</source>
        <translation>无定义：所有判定都相同</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>No verdicts of persons were given.</source>
        <translation>没有给出人员的判定。</translation>
    </message>
    <message>
        <source>Persons beside truth and system</source>
        <translation>人员与真值和系统的比较</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>漏检</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Kappa with the truth</source>
        <translation>与真值的 Kappa</translation>
    </message>
    <message>
        <source>Kappa with the system</source>
        <translation>与系统的 Kappa</translation>
    </message>
    <message>
        <source>%1 % brighter</source>
        <translation>亮 %1 %</translation>
    </message>
    <message>
        <source>%1 % darker</source>
        <translation>暗 %1 %</translation>
    </message>
    <message>
        <source>shifted by %1 % of width and height</source>
        <translation>平移宽和高的 %1 %</translation>
    </message>
    <message>
        <source>turned by %1 degrees</source>
        <translation>旋转 %1 度</translation>
    </message>
    <message>
        <source>blurred, Gaussian of %1 % of the longer side</source>
        <translation>模糊，高斯核为长边的 %1 %</translation>
    </message>
    <message>
        <source>noise, standard deviation %1 of 255</source>
        <translation>噪声，标准差 %1（满幅 255）</translation>
    </message>
    <message>
        <source>Sensitivity to light, place, focus and noise</source>
        <translation>对光照、位置、对焦和噪声的敏感度</translation>
    </message>
    <message>
        <source>Not computed.</source>
        <translation>未计算。</translation>
    </message>
    <message>
        <source>How many verdicts change when pictures are changed a little</source>
        <translation>图片略有变化时有多少判定改变</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Verdicts changed</source>
        <translation>判定改变</translation>
    </message>
    <message>
        <source>Newly rejected</source>
        <translation>新被拒</translation>
    </message>
    <message>
        <source>Newly passed</source>
        <translation>新放行</translation>
    </message>
    <message>
        <source>Mean change of score</source>
        <translation>分数平均变化</translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation>最大变化</translation>
    </message>
    <message>
        <source>Computed: pictures of good and bad parts, spread evenly over all of them, are changed and inspected again. A verdict changes where a part is passed in one and rejected in the other. This does not replace photographs that are taken again.</source>
        <translation>计算所得：从良品和不良品图片中均匀选取若干张，加以改变后再次检测。若同一零件一次被放行、一次被拒，即为判定改变。这不能代替重新拍摄。</translation>
    </message>
    <message>
        <source>Repeatability and agreement</source>
        <translation>重复性与一致性</translation>
    </message>
    <message>
        <source>%1 % false alarms, order statistic of %2 good parts</source>
        <translation>误报率 %1 %，取 %2 个良品的次序统计量</translation>
    </message>
    <message>
        <source>%1 % false alarms, prediction limit of %2 good parts, as if their scores were normal</source>
        <translation>误报率 %1 %，取 %2 个良品的预测上限（假定其分数服从正态分布）</translation>
    </message>
    <message>
        <source>best F1 of %1 good and %2 bad parts</source>
        <translation>F1 最佳，依据 %1 个良品和 %2 个不良品</translation>
    </message>
    <message>
        <source>at most %1 % false alarms, of %2 good and %3 bad parts</source>
        <translation>误报率不超过 %1 %，依据 %2 个良品和 %3 个不良品</translation>
    </message>
    <message>
        <source>at most %1 % escapes, of %2 good and %3 bad parts</source>
        <translation>漏检率不超过 %1 %，依据 %2 个良品和 %3 个不良品</translation>
    </message>
    <message>
        <source>Review: %1; Fail: %2</source>
        <translation>复查：%1；不合格：%2</translation>
    </message>
    <message>
        <source>The length of a pixel must be above 0 mm, and at most 1000 mm.</source>
        <translation>像素长度必须大于 0 mm，且不超过 1000 mm。</translation>
    </message>
    <message>
        <source>is no mask: %1 % of it is neither black nor white; white is looked at, black is not.</source>
        <translation>不是遮罩：其中 %1 % 既非黑色也非白色；白色部分会被检查，黑色部分不会。</translation>
    </message>
    <message>
        <source>is a mask with nothing white in it: nothing would be looked at.</source>
        <translation>是没有白色的遮罩：不会查看任何部分。</translation>
    </message>
    <message>
        <source>has %1 x %2 pixels; the mask %3, which has %4 x %5, fits pictures of its own ratio of width to height.</source>
        <translation>有 %1 x %2 像素；遮罩 %3 为 %4 x %5，只适用于宽高比与其相同的图片。</translation>
    </message>
    <message>
        <source>the mask leaves nothing to look at at the scale %1: no patch lies at least half in its white.</source>
        <translation>在尺度 %1 下，遮罩没有留下可检查的部分：没有任何图块至少有一半位于其白色区域内。</translation>
    </message>
    <message>
        <source>a number above 0, at most 1000</source>
        <translation>大于 0 且不超过 1000 的数</translation>
    </message>
    <message>
        <source>blank or cells</source>
        <translation>blank 或 cells</translation>
    </message>
    <message>
        <source>Area in mm²</source>
        <translation>面积 (mm²)</translation>
    </message>
    <message>
        <source>Length x width in mm</source>
        <translation>长 x 宽 (mm)</translation>
    </message>
    <message>
        <source>Length x width in pixels</source>
        <translation>长 x 宽（像素）</translation>
    </message>
    <message>
        <source>%1 % of the picture, by a mask; the rest is blanked</source>
        <translation>按遮罩为图片的 %1 %；其余部分被遮盖</translation>
    </message>
    <message>
        <source>%1 % of the picture, by a mask; the rest is seen, but not scored</source>
        <translation>按遮罩为图片的 %1 %；其余部分可见，但不评分</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>检查范围</translation>
    </message>
    <message>
        <source>Scale of the pictures</source>
        <translation>图片比例</translation>
    </message>
    <message>
        <source>a pixel is %1 mm long</source>
        <translation>一个像素长 %1 mm</translation>
    </message>
    <message>
        <source>The shorter edge of %1 pixels is less than a patch of %2.</source>
        <translation>较短边为 %1 像素，小于 %2 像素的图块。</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 would be %3 pixels long with a shorter edge of %4; at most %5 are computed.</source>
        <translation>较短边为 %4 时，%1 x %2 的图片长度将为 %3 像素；最多计算 %5 像素。</translation>
    </message>
    <message>
        <source>There are two tensors %1.</source>
        <translation>有两个张量 %1。</translation>
    </message>
    <message>
        <source>the number of registers and one</source>
        <translation>寄存器数加一</translation>
    </message>
    <message>
        <source>the shortest edge</source>
        <translation>最短边</translation>
    </message>
    <message>
        <source>Image and prompts were encoded by different models.</source>
        <translation>图片与提示词由不同的模型编码。</translation>
    </message>
    <message>
        <source>an object of topics by name</source>
        <translation>按名称列出主题的对象</translation>
    </message>
    <message>
        <source>needs topics; &quot;prompts&quot; with an object of topics was expected beside it</source>
        <translation>需要主题；旁边应有包含主题对象的 &quot;prompts&quot;</translation>
    </message>
    <message>
        <source>holds a name that %1</source>
        <translation>包含的名称有误：%1</translation>
    </message>
    <message>
        <source>names the topic %1; one of those in &quot;prompts&quot; was expected</source>
        <translation>指定了主题 %1；应为 &quot;prompts&quot; 中的某一个</translation>
    </message>
    <message>
        <source>names the topic %1 once more; each was expected in one kind at most</source>
        <translation>重复指定了主题 %1；每个主题最多属于一种缺陷</translation>
    </message>
    <message>
        <source>scratch</source>
        <translation>划痕</translation>
    </message>
    <message>
        <source>crack</source>
        <translation>裂纹</translation>
    </message>
    <message>
        <source>dent</source>
        <translation>凹痕</translation>
    </message>
    <message>
        <source>hole</source>
        <translation>孔洞</translation>
    </message>
    <message>
        <source>chip</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>脏污</translation>
    </message>
    <message>
        <source>stain</source>
        <translation>污渍</translation>
    </message>
    <message>
        <source>rust</source>
        <translation>锈蚀</translation>
    </message>
    <message>
        <source>missing part</source>
        <translation>缺件</translation>
    </message>
    <message>
        <source>misplaced part</source>
        <translation>错位</translation>
    </message>
    <message>
        <source>print defect</source>
        <translation>印刷缺陷</translation>
    </message>
    <message>
        <source>texture fault</source>
        <translation>纹理异常</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>看起来像</translation>
    </message>
    <message>
        <source>Language : vision</source>
        <translation>语言 : 视觉</translation>
    </message>
    <message>
        <source>has no mask in %1.</source>
        <translation>在 %1 中没有掩膜。</translation>
    </message>
    <message>
        <source>may belong to %1 or to %2, and is left out.</source>
        <translation>可能属于 %1 或 %2，因此不予采用。</translation>
    </message>
    <message>
        <source>would be a picture&apos;s result and a file of annotations; the picture needs another name, or the run other annotations.</source>
        <translation>既会是一张图片的结果，又会是标注文件；需要改图片名称，或选择其他标注。</translation>
    </message>
    <message>
        <source>no file; what decides is said below</source>
        <translation>没有文件；决定判定的内容见下文</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>A part is looked for in 8-bit colour pictures.</source>
        <translation>只能在 8 位彩色图片中寻找部件。</translation>
    </message>
    <message>
        <source>Who overrules a verdict must give a name, of one line.</source>
        <translation>改判者必须填写姓名，且只能为一行。</translation>
    </message>
    <message>
        <source>Who overrules a verdict must give a reason, of at most 10,000 characters.</source>
        <translation>改判者必须填写理由，最多 10,000 个字符。</translation>
    </message>
    <message>
        <source>The time of an overruled verdict must be like 2026-01-02T03:04:05+01:00.</source>
        <translation>改判时间的格式必须类似 2026-01-02T03:04:05+01:00。</translation>
    </message>
    <message>
        <source>An overruled verdict must name the SHA-256 of its picture: 64 hexadecimal digits.</source>
        <translation>改判必须注明图片的 SHA-256：64 位十六进制数字。</translation>
    </message>
    <message>
        <source>A verdict is overruled by another one only.</source>
        <translation>改判的判定必须与原判定不同。</translation>
    </message>
    <message>
        <source>The image score of an overruled verdict must be from 0 to 1.</source>
        <translation>改判时的图像分数必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>%1 of %2; the machine&apos;s own verdicts: %3</source>
        <translation>%2 个中的 %1 个；机器自身的判定：%3</translation>
    </message>
    <message>
        <source>Overruled by a person</source>
        <translation>人工改判</translation>
    </message>
    <message>
        <source>overruled; machine: %1</source>
        <translation>已改判；机器：%1</translation>
    </message>
    <message>
        <source>%1, image score %2</source>
        <translation>%1，图像分数 %2</translation>
    </message>
    <message>
        <source>%1; when it was overruled: %2</source>
        <translation>%1；改判时：%2</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>已改判</translation>
    </message>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1，由 %2 于 %3</translation>
    </message>
    <message>
        <source>Machine&apos;s verdict</source>
        <translation>机器判定</translation>
    </message>
    <message>
        <source>A verdict must be &quot;pass&quot;, &quot;review&quot; or &quot;fail&quot;.</source>
        <translation>判定必须是 &quot;pass&quot;、&quot;review&quot; 或 &quot;fail&quot;。</translation>
    </message>
    <message>
        <source>A limit of regions must be 1 or more.</source>
        <translation>区域数量的限值必须为 1 或更大。</translation>
    </message>
    <message>
        <source>There is no such severity.</source>
        <translation>没有这种严重程度。</translation>
    </message>
    <message>
        <source>There is no such reason.</source>
        <translation>没有这种理由。</translation>
    </message>
    <message>
        <source>Areas and lengths must be 0 or above.</source>
        <translation>面积和长度必须为 0 或更大。</translation>
    </message>
    <message>
        <source>The difference between language and vision must be from 0 to 1.</source>
        <translation>语言与视觉之差必须在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>The rules give sizes in mm, so the length of a pixel must be known.</source>
        <translation>规则以毫米给出尺寸，因此必须知道一个像素的长度。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of its rules must be %2.</source>
        <translation>其规则中的 &quot;%1&quot; 必须是%2。</translation>
    </message>
    <message>
        <source>its rules have nothing named %1.</source>
        <translation>其规则中没有名为 %1 的内容。</translation>
    </message>
    <message>
        <source>a number, 0 or above</source>
        <translation>不小于 0 的数</translation>
    </message>
    <message>
        <source>a number of regions, 1 or more</source>
        <translation>不小于 1 的区域数量</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>minor, major or critical</source>
        <translation>minor、major 或 critical</translation>
    </message>
    <message>
        <source>px or mm</source>
        <translation>px 或 mm</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>Regions that count: %1 (No. %2). From %3 on it is %4.</source>
        <translation>计入的区域：%1 个（编号 %2）。达到 %3 个即为%4。</translation>
    </message>
    <message>
        <source>Minor regions: %1 (No. %2). From %3 on it is %4.</source>
        <translation>轻微区域：%1 个（编号 %2）。达到 %3 个即为%4。</translation>
    </message>
    <message>
        <source>Major regions: %1 (No. %2). From %3 on it is %4.</source>
        <translation>严重区域：%1 个（编号 %2）。达到 %3 个即为%4。</translation>
    </message>
    <message>
        <source>Critical regions: %1 (No. %2). From %3 on it is %4.</source>
        <translation>致命区域：%1 个（编号 %2）。达到 %3 个即为%4。</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>whatever it looks like</source>
        <translation>无论看起来像什么</translation>
    </message>
    <message>
        <source>, from an area of %1 and a length of %2 on</source>
        <translation>，面积不小于 %1 且长度不小于 %2</translation>
    </message>
    <message>
        <source>, from an area of %1 on</source>
        <translation>，面积不小于 %1</translation>
    </message>
    <message>
        <source>, from a length of %1 on</source>
        <translation>，长度不小于 %1</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>过小</translation>
    </message>
    <message>
        <source>The image score is no number.</source>
        <translation>图像分数不是数值。</translation>
    </message>
    <message>
        <source>It does not count, since there is no region that is large enough to.</source>
        <translation>由于没有足够大的区域，该分数不计。</translation>
    </message>
    <message>
        <source>The language score and the vision score are %1 apart. From %2 on it is %3.</source>
        <translation>语言分数与视觉分数相差 %1。达到 %2 即为%3。</translation>
    </message>
    <message>
        <source>The rules give sizes in mm, and the length of a pixel is not known.</source>
        <translation>规则以毫米给出尺寸，而一个像素的长度未知。</translation>
    </message>
    <message>
        <source>A region counts from an area of %1 on.</source>
        <translation>面积不小于 %1 的区域才计入。</translation>
    </message>
    <message>
        <source>A region counts from a length of %1 on.</source>
        <translation>长度不小于 %1 的区域才计入。</translation>
    </message>
    <message>
        <source>Critical regions: Review from %1 on.</source>
        <translation>致命区域：达到 %1 个需复查。</translation>
    </message>
    <message>
        <source>Critical regions: Fail from %1 on.</source>
        <translation>致命区域：达到 %1 个不合格。</translation>
    </message>
    <message>
        <source>Major regions: Review from %1 on.</source>
        <translation>严重区域：达到 %1 个需复查。</translation>
    </message>
    <message>
        <source>Major regions: Fail from %1 on.</source>
        <translation>严重区域：达到 %1 个不合格。</translation>
    </message>
    <message>
        <source>Minor regions: Review from %1 on.</source>
        <translation>轻微区域：达到 %1 个需复查。</translation>
    </message>
    <message>
        <source>Minor regions: Fail from %1 on.</source>
        <translation>轻微区域：达到 %1 个不合格。</translation>
    </message>
    <message>
        <source>Regions that count: Review from %1 on.</source>
        <translation>计入的区域：达到 %1 个需复查。</translation>
    </message>
    <message>
        <source>Regions that count: Fail from %1 on.</source>
        <translation>计入的区域：达到 %1 个不合格。</translation>
    </message>
    <message>
        <source>The image score counts only where a region counts.</source>
        <translation>只有存在计入的区域时，图像分数才计入。</translation>
    </message>
    <message>
        <source>Review where the language score and the vision score are %1 apart or more.</source>
        <translation>语言分数与视觉分数相差 %1 或更多时需复查。</translation>
    </message>
    <message>
        <source>Reasons of the verdict</source>
        <translation>判定理由</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>&quot;good_maps&quot; with &quot;usual&quot; and &quot;limit&quot; from 0 to 1</source>
        <translation>&quot;good_maps&quot;，其中 &quot;usual&quot; 和 &quot;limit&quot; 在 0 到 1 之间</translation>
    </message>
    <message>
        <source>&quot;good_maps&quot; whose &quot;limit&quot; is not below &quot;usual&quot;, and their number of &quot;parts&quot;</source>
        <translation>&quot;good_maps&quot;，其 &quot;limit&quot; 不低于 &quot;usual&quot;，以及零件数 &quot;parts&quot;</translation>
    </message>
    <message>
        <source>It reaches the scores of %1 % of the %2 good parts.</source>
        <translation>它达到 %2 个良品中 %1 % 的分数。</translation>
    </message>
    <message>
        <source>The image&apos;s features lack the largest scale in tiles.</source>
        <translation>图片特征缺少分块的最大尺度。</translation>
    </message>
    <message>
        <source>The number of tiles</source>
        <translation>分块数</translation>
    </message>
    <message>
        <source>Tiles along the shorter side</source>
        <translation>短边分块数</translation>
    </message>
    <message>
        <source>With %1 tiles along its shorter side, a picture of %2 x %3 pixels has %4 patches, and at most %5 can be compared; choose fewer tiles, or a smaller scale.</source>
        <translation>短边分为 %1 块时，%2 x %3 像素的图片有 %4 个图块，最多只能比较 %5 个；请选择更少的分块或更小的尺度。</translation>
    </message>
    <message>
        <source>A patch of the finest scale covers %1 x %2 pixels, and what is smaller may not be seen; more tiles see more.</source>
        <translation>最细尺度的一个图块覆盖 %1 x %2 像素，更小的东西可能看不到；分块更多则看得更细。</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are shrunk to %3 x %3: a patch of the finest scale covers %4 x %5 pixels, and what is smaller may not be seen; tiles see more.</source>
        <translation>%1 x %2 像素被缩小到 %3 x %3：最细尺度的一个图块覆盖 %4 x %5 像素，更小的东西可能看不到；分块则看得更细。</translation>
    </message>
    <message>
        <source>Mixed precision and bf16 are of the fused backend alone; what was asked for computes with LibTorch, in fp32.</source>
        <translation>混合精度和 bf16 仅用于 fused 后端；所要求的以 LibTorch 的 fp32 计算。</translation>
    </message>
    <message>
        <source>fp32, mixed or bf16</source>
        <translation>fp32、mixed 或 bf16</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>The share of the score</source>
        <translation>分数的份额</translation>
    </message>
    <message>
        <source>Largest values in the score</source>
        <translation>计入分数的最大值</translation>
    </message>
    <message>
        <source>The vision score %1 is %2 times the mean of the largest %3 % of the vision map, %4.</source>
        <translation>视觉分数 %1 是视觉图中最大的 %3 % 的平均值 %4 的 %2 倍。</translation>
    </message>
    <message>
        <source>The batch has only %1 different pictures: below %2, a single other picture decides.</source>
        <translation>该批次只有 %1 张不同的图片：少于 %2 张时，由单独一张其他图片决定结果。</translation>
    </message>
    <message>
        <source>Words call %1 of the batch&apos;s %2 pictures anomalous: what most of them have in common is not found by comparing them.</source>
        <translation>按文字判断，该批次 %2 张图片中有 %1 张异常：大多数图片共有的问题无法通过相互比较发现。</translation>
    </message>
    <message>
        <source>The batch does not hold together: %1 of its %2 pictures are less like the others than like themselves. Judging pictures by each other is for goods that look alike.</source>
        <translation>该批次的图片不够一致：%2 张中有 %1 张与其他图片的相似度低于与自身的相似度。图片相互判断适用于外观一致的产品。</translation>
    </message>
    <message>
        <source>the patches between its blocks</source>
        <translation>各层之间的图像块</translation>
    </message>
    <message>
        <source>The blocks must be rising numbers from 1 to the model&apos;s %1.</source>
        <translation>层号必须是从 1 到模型层数 %1 的递增数字。</translation>
    </message>
    <message>
        <source>Patches between blocks and the blocks go together.</source>
        <translation>层间图像块与层号必须同时给出。</translation>
    </message>
    <message>
        <source>The features of the batch&apos;s pictures come from different models, scales or blocks.</source>
        <translation>该批次图片的特征来自不同的模型、尺度或层。</translation>
    </message>
    <message>
        <source>To judge pictures by each other, at least two different ones are needed.</source>
        <translation>图片相互判断至少需要两张不同的图片。</translation>
    </message>
    <message>
        <source>There is not one class token for each score.</source>
        <translation>分数与类别标记的数量不一致。</translation>
    </message>
    <message>
        <source>Scale of the batch</source>
        <translation>批次的尺度</translation>
    </message>
    <message>
        <source>The number of other pictures</source>
        <translation>其他图片的数量</translation>
    </message>
    <message>
        <source>Other pictures at most</source>
        <translation>其他图片上限</translation>
    </message>
    <message>
        <source>The seed of the batch</source>
        <translation>批次的随机种子</translation>
    </message>
    <message>
        <source>Seed of the batch</source>
        <translation>批次的随机种子</translation>
    </message>
    <message>
        <source>the picture is none of the batch that was compared; compare them again.</source>
        <translation>该图片不属于已比较的批次；请重新比较。</translation>
    </message>
    <message>
        <source>Pictures are judged by references or by each other, not by both.</source>
        <translation>图片要么由参考图片判断，要么相互判断，不能两者兼用。</translation>
    </message>
    <message>
        <source>none: the %1 pictures of the batch are each other&apos;s references (others that each is compared with: %2; scale %3; seed %4)</source>
        <translation>无：该批次的 %1 张图片互为参考（每张与其比较的其他图片数：%2；尺度 %3；随机种子 %4）</translation>
    </message>
    <message>
        <source>The mask leaves no patch of the vision model to look at.</source>
        <translation>遮罩没有给视觉模型留下任何可看的图块。</translation>
    </message>
    <message>
        <source>A CLIP model sees pictures as squares or in tiles.</source>
        <translation>CLIP 模型以正方形或分块方式看图片。</translation>
    </message>
    <message>
        <source>The shorter edge of the vision model</source>
        <translation>视觉模型的短边</translation>
    </message>
    <message>
        <source>an object with the &quot;path&quot; of a model</source>
        <translation>一个带有模型“path”的对象</translation>
    </message>
    <message>
        <source>cannot be fetched, since no server is reached: %1. Without a network, a model comes as a file: &quot;fade model pack&quot; makes it on a PC that has one, &quot;fade model add&quot; or the window&apos;s page of models takes it here.</source>
        <translation>无法获取，因为连不上任何服务器：%1。没有网络时，模型以文件形式带来：在有网络的电脑上用“fade model pack”制作，在这里用“fade model add”或窗口的模型页添加。</translation>
    </message>
    <message>
        <source>Vision model</source>
        <translation>视觉模型</translation>
    </message>
    <message>
        <source>%1; compares with the references; shorter side %2 pixels</source>
        <translation>%1；与参考图比较；短边 %2 像素</translation>
    </message>
    <message>
        <source>Its file</source>
        <translation>其文件</translation>
    </message>
    <message>
        <source>Its SHA-256</source>
        <translation>其 SHA-256</translation>
    </message>
    <message>
        <source>The references differ in the number of their variants.</source>
        <translation>各参考图的变体数量不同。</translation>
    </message>
    <message>
        <source>This model has no profile %1; it has %2.</source>
        <translation>此模型没有配置方案 %1，只有 %2。</translation>
    </message>
    <message>
        <source>The references do not explain this picture: what they have most like its parts is hardly nearer than anything else in them. References of another part are worse than none.</source>
        <translation>这些参考图无法解释这幅图像：其中与它最相似之处，并不比其余任何地方更接近。其他零件的参考图还不如没有。</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>at %1 % of its brightness</source>
        <translation>亮度为 %1 %</translation>
    </message>
    <message>
        <source>The brightness of references</source>
        <translation>参考图的亮度</translation>
    </message>
    <message>
        <source>The references were taken in other variants than the settings say.</source>
        <translation>参考图所用的变体与设置不符。</translation>
    </message>
    <message>
        <source>Each reference also</source>
        <translation>每张参考图还</translation>
    </message>
    <message>
        <source>The present way must be one of those that are compared.</source>
        <translation>当前方式必须是被比较的方式之一。</translation>
    </message>
    <message>
        <source>To compare ways, at least one good and one bad part are needed.</source>
        <translation>比较检测方式至少需要一个良品和一个不良品。</translation>
    </message>
    <message>
        <source>Every way must score the same parts.</source>
        <translation>每种方式必须对相同的零件评分。</translation>
    </message>
    <message>
        <source>Scores must be numbers.</source>
        <translation>分数必须是数字。</translation>
    </message>
    <message>
        <source>A way needs a recipe with settings.</source>
        <translation>检测方式需要带有设置的配方。</translation>
    </message>
    <message>
        <source>A way needs more references than there are.</source>
        <translation>检测方式所需的参考图多于现有数量。</translation>
    </message>
    <message>
        <source>The position radius</source>
        <translation>位置半径</translation>
    </message>
    <message>
        <source>A way leaves out all scales.</source>
        <translation>检测方式略去了所有尺度。</translation>
    </message>
    <message>
        <source>%1 % of the picture&apos;s width and height</source>
        <translation>图像宽度和高度的 %1 %</translation>
    </message>
    <message>
        <source>Compared within</source>
        <translation>比较范围</translation>
    </message>
    <message>
        <source>the same part is marked both good and bad.</source>
        <translation>同一零件同时被标记为良品和不良品。</translation>
    </message>
    <message>
        <source>is marked bad, and is also a reference.</source>
        <translation>被标记为不良品，同时又是参考图。</translation>
    </message>
    <message>
        <source>The references were not compared with each other as the settings ask.</source>
        <translation>参考图没有按设置的要求相互比较。</translation>
    </message>
    <message>
        <source>less what the references have of each other at the same place</source>
        <translation>减去参考图在相同位置彼此之间的距离</translation>
    </message>
    <message>
        <source>Which of the references is the picture&apos;s own was not found.</source>
        <translation>没有确定哪一张参考图属于该图像。</translation>
    </message>
    <message>
        <source>There is no such reference.</source>
        <translation>没有这张参考图。</translation>
    </message>
    <message>
        <source>There is no reference to choose from.</source>
        <translation>没有可供选择的参考图。</translation>
    </message>
    <message>
        <source>The image&apos;s features hold no scale to compare at.</source>
        <translation>图像特征中没有可用于比较的尺度。</translation>
    </message>
    <message>
        <source>there is no reference of its own, whose name without extension is %1 or the beginning of it before &quot;_&quot;, &quot;-&quot;, &quot;.&quot; or a space.</source>
        <translation>没有它自己的参考图，即去掉扩展名后的名称为 %1，或为其中“_”、“-”、“.”或空格之前的开头部分。</translation>
    </message>
    <message>
        <source>A reference that is found by its name has no other one to be compared with.</source>
        <translation>按名称确定的参考图没有可与之比较的其他参考图。</translation>
    </message>
    <message>
        <source>Each picture is compared with</source>
        <translation>每张图像的比较对象</translation>
    </message>
    <message>
        <source>the reference that explains it best</source>
        <translation>最能解释它的参考图</translation>
    </message>
    <message>
        <source>the reference of its name</source>
        <translation>与其名称对应的参考图</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>reference %1, %2</source>
        <translation>参考图 %1，%2</translation>
    </message>
    <message>
        <source>does not align with the first reference (%1): %2</source>
        <translation>无法与第一张参考图（%1）对齐：%2</translation>
    </message>
    <message>
        <source>their sizes are too different, %1 x %2 and %3 x %4 pixels.</source>
        <translation>两者尺寸相差太大，分别为 %1 x %2 和 %3 x %4 像素。</translation>
    </message>
    <message>
        <source>there is no place where they show the same, at least half of the frame.</source>
        <translation>没有任何位置使两者显示相同的内容（至少占画面的一半）。</translation>
    </message>
    <message>
        <source>where they fit best their correlation is %1, and %2 is the least.</source>
        <translation>在最吻合处两者的相关系数为 %1，至少需要 %2。</translation>
    </message>
    <message>
        <source>the part would have %1 times its size, and 0.5 to 2 is allowed.</source>
        <translation>零件大小将为原来的 %1 倍，允许范围为 0.5 到 2。</translation>
    </message>
    <message>
        <source>no place is the best one.</source>
        <translation>没有最佳位置。</translation>
    </message>
    <message>
        <source>was already aligned with another reference.</source>
        <translation>已与另一张参考图对齐。</translation>
    </message>
    <message>
        <source>what is looked at lies outside of the picture, at the scale %1.</source>
        <translation>在尺度 %1 下，要检查的部分位于图像之外。</translation>
    </message>
    <message>
        <source>Aligned with the first reference</source>
        <translation>已与第一张参考图对齐</translation>
    </message>
    <message>
        <source>moved and turned</source>
        <translation>平移和旋转</translation>
    </message>
    <message>
        <source>moved, turned and scaled</source>
        <translation>平移、旋转和缩放</translation>
    </message>
    <message>
        <source>%1; compares the pictures of the batch; shorter side %2 pixels</source>
        <translation>%1；比较该批图片；短边 %2 像素</translation>
    </message>
    <message>
        <source>turned by %1°, moved by %2, %3 pixels</source>
        <translation>旋转 %1°，平移 %2, %3 像素</translation>
    </message>
    <message>
        <source>turned by %1°, moved by %2, %3 pixels, %4 times as large</source>
        <translation>旋转 %1°，平移 %2, %3 像素，大小为 %4 倍</translation>
    </message>
    <message>
        <source>%1 % of where the first reference shows the part lies outside of this picture, and is not looked at.</source>
        <translation>第一张参考图画面的 %1 % 位于此图像之外，不作检查。</translation>
    </message>
    <message>
        <source>a side of %1 pixels is longer than %2, the most that are aligned.</source>
        <translation>一条 %1 像素的边超过 %2，即可对齐的最大长度。</translation>
    </message>
    <message>
        <source>%1 x %2 pixels are more than 16 to 1, too long and narrow for it.</source>
        <translation>%1 x %2 像素超过 16 比 1，过于细长，无法对齐。</translation>
    </message>
    <message>
        <source>shows only %1 % of what the mask leaves to look at, and half of it is the least.</source>
        <translation>只显示了遮罩所留查看区域的 %1 %，至少需要一半。</translation>
    </message>
    <message>
        <source>marks nothing of what the first reference shows, so that the defect&apos;s size is not known.</source>
        <translation>在第一张参考图所示范围内没有标记任何内容，因此缺陷大小未知。</translation>
    </message>
    <message>
        <source>a changed copy of it was refused, and counts as rejected: it %1</source>
        <translation>其一个改动后的副本未能检查，计为被拒：它%1</translation>
    </message>
    <message>
        <source>%1 % of this picture lies outside of what the first reference shows, and is not looked at.</source>
        <translation>这张图片的 %1 % 位于第一张参考图所示范围之外，不予查看。</translation>
    </message>
    <message>
        <source>Without words, a vision model and references are needed.</source>
        <translation>不用词语时，需要视觉模型和参考图。</translation>
    </message>
    <message>
        <source>The settings compare words, and there are none.</source>
        <translation>设置要求与词语比较，但没有词语。</translation>
    </message>
    <message>
        <source>Without words, only a vision model compares the pictures of a batch.</source>
        <translation>不用词语时，只有视觉模型能把一批图片相互比较。</translation>
    </message>
    <message>
        <source>reads no words: it compares pictures with references, or with each other, and there are none.</source>
        <translation>不读词语：它把图片与参考图比较，或把图片相互比较，而现在两者都没有。</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>none: no words are compared</source>
        <translation>无：不与词语比较</translation>
    </message>
    <message>
        <source>%1 pixels long</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>Picture&apos;s shorter side</source>
        <translation>图片短边</translation>
    </message>
    <message>
        <source>The image score %1 is the vision score %3, limited to 1: no words are compared.</source>
        <translation>图像分数 %1 就是视觉分数 %3，限制为 1：不与词语比较。</translation>
    </message>
    <message>
        <source>The image score %1 is the vision score: no words are compared.</source>
        <translation>图像分数 %1 就是视觉分数：不与词语比较。</translation>
    </message>
    <message>
        <source>The image&apos;s features are of other blocks than the settings name.</source>
        <translation>图片的特征来自与设置所列不同的层。</translation>
    </message>
    <message>
        <source>The references&apos; subspaces were not found as the settings ask.</source>
        <translation>参考图的子空间不是按设置的要求求得的。</translation>
    </message>
    <message>
        <source>The vision layers must be rising numbers of blocks, %1.</source>
        <translation>视觉层必须是递增的层号，%1。</translation>
    </message>
    <message>
        <source>from 1, and at most %1 of them</source>
        <translation>从 1 开始，最多 %1 个</translation>
    </message>
    <message>
        <source>A subspace of the references (the memory bank) cannot be combined with a position radius: set the radius to 0, or compare with the references&apos; patches.</source>
        <translation>参考图的子空间（记忆库）不能与位置半径同时使用：请将位置半径设为 0，或改为与参考图的图块比较。</translation>
    </message>
    <message>
        <source>A subspace of the references (the memory bank) cannot be combined with taking off what they have of each other (the baseline): take off nothing, or compare with the references&apos; patches.</source>
        <translation>参考图的子空间（记忆库）不能与减去参考图之间的距离同时使用：请不减去任何值，或改为与参考图的图块比较。</translation>
    </message>
    <message>
        <source>A subspace of the references (the memory bank) cannot be combined with a single reference for each picture: compare with all of them, or with the references&apos; patches.</source>
        <translation>参考图的子空间（记忆库）不能与每张图片各用一张参考图同时使用：请与全部参考图比较，或改为与参考图的图块比较。</translation>
    </message>
    <message>
        <source>from 1 to the %1 of the model that compares with references</source>
        <translation>从 1 到与参考图作比较的模型的层数 %1</translation>
    </message>
    <message>
        <source>Compared by the blocks</source>
        <translation>比较所用的层</translation>
    </message>
    <message>
        <source>Memory bank</source>
        <translation>记忆库</translation>
    </message>
    <message>
        <source>the subspace that holds 99 % of the variance of the references&apos; patches</source>
        <translation>包含参考图图块 99 % 方差的子空间</translation>
    </message>
    <message>
        <source>The vision score %1 is %2 times how much farther the picture lies from the others of the batch than is common, %3.</source>
        <translation>视觉分数 %1 是图片与本批其他图片的距离超出常见距离的程度 %3 的 %2 倍。</translation>
    </message>
    <message>
        <source>A patch of the vision model covers %1 x %2 pixels, and what is smaller may not be seen; a longer shorter side of the picture for it sees more.</source>
        <translation>视觉模型的一个图块覆盖 %1 x %2 像素，更小的内容可能看不到；把它看到的图片短边调长可以看到更多。</translation>
    </message>
    <message>
        <source>A DINO model sees a picture in its own shape, by its shorter edge.</source>
        <translation>DINO 模型按图片自身的形状、以短边为准来看图片。</translation>
    </message>
    <message>
        <source>%1; DINOv2, with or without registers, or a ViT of DINOv3, was expected.</source>
        <translation>%1；应为 DINOv2（带或不带寄存器），或 DINOv3 的 ViT。</translation>
    </message>
    <message>
        <source>the width of a head must be a multiple of 4, for its waves along height and width.</source>
        <translation>注意力头的宽度必须是 4 的倍数，以便容纳沿高度和宽度方向的波。</translation>
    </message>
    <message>
        <source>is a DINO model, which has neither an architecture to name nor a tokenizer.</source>
        <translation>是 DINO 模型；它没有可指定的架构名称，也没有分词器。</translation>
    </message>
    <message>
        <source>is no folder; that of a DINO model was expected.</source>
        <translation>不是文件夹；应为 DINO 模型的文件夹。</translation>
    </message>
    <message>
        <source>it is a DINO model, which reads no words: it compares pictures with references beside a CLIP model, as its vision model</source>
        <translation>它是 DINO 模型，不读词语：它作为视觉模型与 CLIP 模型配合，把图片与参考图比较</translation>
    </message>
    <message>
        <source>A DINO model reads no words.</source>
        <translation>DINO 模型不读词语。</translation>
    </message>
    <message>
        <source>holds no model that is read; a CLIP in OpenCLIP&apos;s or Hugging Face transformers&apos; form, or a DINO model in the latter&apos;s, was expected.</source>
        <translation>不含可读取的模型；应为 OpenCLIP 或 Hugging Face transformers 格式的 CLIP，或后者格式的 DINO 模型。</translation>
    </message>
    <message>
        <source>is no folder of a DINO model in the format of Hugging Face transformers; only such a model compares pictures with references beside another one.</source>
        <translation>不是 Hugging Face transformers 格式的 DINO 模型文件夹；只有这样的模型才能与另一个模型配合，把图片与参考图比较。</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message numerus="yes">
        <source>%n picture(s) marked good</source>
        <translation>
            <numerusform>%n 张标为良品的图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s), each inspected with the others alone</source>
        <translation>
            <numerusform>%n 张参考图片（每张仅以其余参考图片检测）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>Good parts: %1</source>
        <translation>良品：%1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2: %3 (95 % confidence: %4 to %5)</source>
        <translation>%2 中的 %1：%3（95% 置信区间：%4 至 %5）</translation>
    </message>
    <message>
        <source>Order statistic: just above one of the highest of %1 good scores. Whatever their distribution, %2 of further good parts are expected to reach it, and with 95 % confidence at most %3.</source>
        <translation>次序统计量：略高于 %1 个良品分数中最高的若干个之一。无论分数如何分布，预计有 %2 的后续良品达到该值，95% 置信度下至多 %3。</translation>
    </message>
    <message>
        <source>Prediction limit: %1 good parts are too few to promise %2 without an assumption (no less than %3; %4 parts are needed), so their scores are taken to be normally distributed.</source>
        <translation>预测限：%1 个良品太少，若不作假设则无法保证 %2（至少为 %3；需要 %4 个零件），因此假定其分数服从正态分布。</translation>
    </message>
    <message>
        <source>Best F1: precision and recall of these %1 good and %2 bad parts weigh the same.</source>
        <translation>最佳 F1：对这 %1 个良品和 %2 个不良品，精确率与召回率同等重要。</translation>
    </message>
    <message>
        <source>False-alarm limit: the fewest escapes with at most %1 false alarms, of %2 good and %3 bad parts.</source>
        <translation>误报限：误报至多 %1 时漏检最少，基于 %2 个良品和 %3 个不良品。</translation>
    </message>
    <message>
        <source>Escape limit: the fewest false alarms with at most %1 escapes, of %2 good and %3 bad parts.</source>
        <translation>漏检限：漏检至多 %1 时误报最少，基于 %2 个良品和 %3 个不良品。</translation>
    </message>
    <message numerus="yes">
        <source>Bad parts: %n picture(s) marked bad</source>
        <translation>
            <numerusform>不良品：%n 张标为不良品的图片</numerusform>
        </translation>
    </message>
    <message>
        <source>References do not count: at least 2 are needed to inspect each with the others.</source>
        <translation>参考图片不计入：至少需要 2 张，才能以其余参考图片检测每一张。</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>未打开模型。</translation>
    </message>
    <message>
        <source>The references were not inspected.</source>
        <translation>参考图片未检测。</translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) are not inspected, and do not count.</source>
        <translation>
            <numerusform>%n 张已标记的图片尚未检测，不计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) cannot be inspected.</source>
        <translation>
            <numerusform>%n 张已标记的图片无法检测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked picture(s) are left out: a reference or another one is the same.</source>
        <translation>
            <numerusform>%n 张已标记的图片不计入：与参考图片或其他图片相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动设定</translation>
    </message>
</context>
<context>
    <name>Truth</name>
    <message>
        <source>Marked good</source>
        <translation>已标为良品</translation>
    </message>
    <message>
        <source>Marked bad</source>
        <translation>已标为不良品</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Each other</source>
        <translation>相互比较</translation>
    </message>
    <message>
        <source>Words alone</source>
        <translation>仅用词语</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Language and vision, %1 % vision</source>
        <translation>语言和视觉，视觉占 %1 %</translation>
    </message>
    <message>
        <source>%1; mean of the largest %2 %</source>
        <translation>%1；最大 %2 % 的平均值</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s)</source>
        <translation>
            <numerusform>%n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n scale(s) fewer</source>
        <translation>
            <numerusform>%1，少 %n 个尺度</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足。</translation>
    </message>
</context>
<context>
    <name>fade::ui::AboutDialog</name>
    <message>
        <source>About FADE Inspector</source>
        <translation>关于 FADE Inspector</translation>
    </message>
    <message>
        <source>FADE Inspector %1</source>
        <translation>FADE Inspector %1</translation>
    </message>
    <message>
        <source>Finds defects in pictures of parts, without training. The method is that of &lt;i&gt;FADE: Few-shot/zero-shot Anomaly Detection Engine using Large Vision-Language Model&lt;/i&gt; (BMVC 2024).</source>
        <translation>无需训练即可在零件图片中发现缺陷。所用方法来自 &lt;i&gt;FADE: Few-shot/zero-shot Anomaly Detection Engine using Large Vision-Language Model&lt;/i&gt;（BMVC 2024）。</translation>
    </message>
    <message>
        <source>Everything is computed on this computer; no picture leaves it.</source>
        <translation>所有计算都在本机完成，图片不会离开这台计算机。</translation>
    </message>
    <message>
        <source>The programs are free software under the GNU General Public License, version 3 or later; the engine and the prompts are under the MIT licence.</source>
        <translation>程序是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本；引擎和提示词采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>Built on %1, Qt %2 (LGPL 3) and QCustomPlot (GPL 3).</source>
        <translation>基于 %1、Qt %2（LGPL 3）和 QCustomPlot（GPL 3）。</translation>
    </message>
</context>
<context>
    <name>fade::ui::BreakdownPanel</name>
    <message>
        <source>Select an inspected picture to see how its verdict came about.</source>
        <translation>选择一张已检测的图片，查看其判定的由来。</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>异常图</translation>
    </message>
    <message>
        <source>Click a map to see it in the view. Vision is shown times its multiplier, as it enters the fused map.</source>
        <translation>点击一张异常图即可在视图中显示。视觉图已乘以其系数，与进入融合图时相同。</translation>
    </message>
    <message>
        <source>Maps of language, vision and their fusion, by scale</source>
        <translation>按尺度列出的语言、视觉及融合图</translation>
    </message>
    <message>
        <source>Coarse: larger scales are being computed</source>
        <translation>粗略结果：更大的尺度正在计算</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>同时也是参考图，因此其视觉图为空。</translation>
    </message>
    <message>
        <source>Machine: %1</source>
        <translation>机器：%1</translation>
    </message>
    <message>
        <source>By the score alone: the regions are being looked for</source>
        <translation>仅按分数：正在查找区域</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Compared with reference %1, %2.</source>
        <translation>与参考图 %1（%2）比较。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ColourBar</name>
    <message>
        <source>Colour scale</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Colours of the map, from %1 to %2</source>
        <translation>异常图颜色，从 %1 到 %2</translation>
    </message>
    <message>
        <source>99.9 %</source>
        <translation>99.9 %</translation>
    </message>
    <message>
        <source>Colours against good parts: the darkest up to the median of their maps, %1; the middle at what one place in a thousand of them reaches, %2; the lightest from %3 on.</source>
        <translation>相对良品着色：不超过其异常图中位数 %1 处最暗；千分之一的位置达到的数值 %2 处为中间色；从 %3 起最亮。</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
</context>
<context>
    <name>fade::ui::CompareWaysDialog</name>
    <message>
        <source>Compare Ways to Inspect</source>
        <translation>比较检测方式</translation>
    </message>
    <message>
        <source>The picture in view</source>
        <translation>当前显示的图片</translation>
    </message>
    <message>
        <source>The picture in view, inspected in each way</source>
        <translation>以各种方式检测的当前图片</translation>
    </message>
    <message>
        <source>Also judge the pictures of the list by &amp;each other</source>
        <translation>同时将列表中的图片相互比较(&amp;E)</translation>
    </message>
    <message>
        <source>Encodes every picture of the list once more</source>
        <translation>将列表中的每张图片再编码一次</translation>
    </message>
    <message>
        <source>The marked parts</source>
        <translation>已标记的零件</translation>
    </message>
    <message>
        <source>Progress of comparing</source>
        <translation>比较进度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Use This Way</source>
        <translation>使用此方式(&amp;U)</translation>
    </message>
    <message>
        <source>Inspect in the chosen way from now on</source>
        <translation>今后以所选方式检测</translation>
    </message>
    <message>
        <source>Open a model first.</source>
        <translation>请先打开模型。</translation>
    </message>
    <message>
        <source>No picture is in view.</source>
        <translation>当前没有显示图片。</translation>
    </message>
    <message>
        <source>Being inspected in each way…</source>
        <translation>正在以各种方式检测…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>With references of good parts, the picture is also compared with 1, 2, 4 … of them.</source>
        <translation>有良品的参考图时，还会与其中 1、2、4… 张进行比较。</translation>
    </message>
    <message>
        <source>Mark good and bad pictures in the list (G, B), and they tell which way separates them best.</source>
        <translation>在列表中标记良品和不良品图片（G、B），即可得知哪种方式区分得最好。</translation>
    </message>
    <message>
        <source>The marked pictures are being inspected in each way…</source>
        <translation>正在以各种方式检测已标记的图片…</translation>
    </message>
    <message>
        <source>%1 good and %2 bad parts.</source>
        <translation>%1 个良品，%2 个不良品。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) left out: the same as another one, or as a reference.</source>
        <translation>
            <numerusform>略去 %n 张图片：与另一张图片或参考图相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be inspected.</source>
        <translation>
            <numerusform>%n 张图片无法检测。</numerusform>
        </translation>
    </message>
    <message>
        <source>At least one good and one bad part are needed.</source>
        <translation>至少需要一个良品和一个不良品。</translation>
    </message>
    <message>
        <source>One part of a kind is too few to tell what choosing by them is worth; mark more of them.</source>
        <translation>某一类只有一个零件，无法判断据此选择的价值；请标记更多零件。</translation>
    </message>
    <message>
        <source>Choosing the best way by these parts promises an area of %1 for further parts (each pair of a good and a bad part held out once). The present way has %2.</source>
        <translation>按这些零件选择最佳方式，预期对后续零件的面积为 %1（每一对良品与不良品各留出一次）。当前方式为 %2。</translation>
    </message>
    <message>
        <source>Recommended: %1, scored by: %2. The thresholds have to be found again.</source>
        <translation>推荐：%1，评分依据：%2。需要重新确定阈值。</translation>
    </message>
    <message>
        <source>Keep the present way: that is no more than it has, or no more than by chance (99 %).</source>
        <translation>保留当前方式：预期不高于当前方式，或差异未超出偶然范围（99 %）。</translation>
    </message>
</context>
<context>
    <name>fade::ui::EvidencePanel</name>
    <message>
        <source>Strongest place</source>
        <translation>最强位置</translation>
    </message>
    <message>
        <source>Explain the place where the map is largest</source>
        <translation>解释异常图值最大的位置</translation>
    </message>
    <message>
        <source>Select an inspected picture, then click a place in it to see why it stands out.</source>
        <translation>选择一张已检测的图片，然后点击其中一处，查看它为何突出。</translation>
    </message>
    <message>
        <source>Click a place in the picture to see why it stands out.</source>
        <translation>点击图片中的一处，查看它为何突出。</translation>
    </message>
    <message>
        <source>Place %1, %2</source>
        <translation>位置 %1, %2</translation>
    </message>
    <message>
        <source>Fused value %1 = what these parts add up to</source>
        <translation>融合值 %1 = 以下各部分之和</translation>
    </message>
</context>
<context>
    <name>fade::ui::ExportDialog</name>
    <message>
        <source>Export the result of %1</source>
        <translation>导出 %1 的结果</translation>
    </message>
    <message>
        <source>&amp;PDF report</source>
        <translation>&amp;PDF 报告</translation>
    </message>
    <message>
        <source>&amp;HTML report, one file that needs no network</source>
        <translation>&amp;HTML 报告，单个文件，无需网络</translation>
    </message>
    <message>
        <source>P&amp;NG pictures, full resolution, with map and outline</source>
        <translation>P&amp;NG 图片，全分辨率，带异常图和轮廓</translation>
    </message>
    <message>
        <source>&amp;CSV table of scores</source>
        <translation>&amp;CSV 分数表</translation>
    </message>
    <message>
        <source>&amp;JSON, as &quot;fade inspect&quot; writes it</source>
        <translation>&amp;JSON，与“fade inspect”输出相同</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Writing...</source>
        <translation>正在写入...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the results of %1 pictures</source>
        <translation>导出 %1 张图片的结果</translation>
    </message>
    <message>
        <source>Files that will be replaced: %1 of %2</source>
        <translation>将被替换的文件：%1 / %2</translation>
    </message>
    <message>
        <source>Files to be written: %1</source>
        <translation>将写入的文件：%1</translation>
    </message>
    <message>
        <source>Replace and &amp;Export</source>
        <translation>替换并导出(&amp;E)</translation>
    </message>
    <message>
        <source>Picture&amp;s</source>
        <translation>图片(&amp;S)</translation>
    </message>
    <message>
        <source>Collecting the results...</source>
        <translation>正在收集结果……</translation>
    </message>
    <message>
        <source>None of these pictures has a result yet. Inspect them first.</source>
        <translation>这些图片都还没有结果。请先检测。</translation>
    </message>
    <message numerus="yes">
        <source>Listed as not inspected: %n picture(s).</source>
        <translation>
            <numerusform>列为未检测：%n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>For programs: 0.5,0.6</source>
        <translation>供程序使用：0.5,0.6</translation>
    </message>
    <message>
        <source>For spreadsheets with decimal commas: 0,5;0,6</source>
        <translation>供使用小数逗号的电子表格：0,5;0,6</translation>
    </message>
    <message>
        <source>Form of the CSV table</source>
        <translation>CSV 表格的形式</translation>
    </message>
    <message>
        <source>Regions, for labelling and training tools:</source>
        <translation>区域，供标注和训练工具使用：</translation>
    </message>
    <message>
        <source>Mas&amp;ks</source>
        <translation>掩膜(&amp;K)</translation>
    </message>
    <message>
        <source>A PNG in black and white for each picture: white is a region</source>
        <translation>每张图片一个黑白 PNG：白色为区域</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>One annotations.json with all regions</source>
        <translation>一个包含所有区域的 annotations.json</translation>
    </message>
    <message>
        <source>LabelMe</source>
        <translation>LabelMe</translation>
    </message>
    <message>
        <source>A file for each picture, with a polygon a region</source>
        <translation>每张图片一个文件，每个区域一个多边形</translation>
    </message>
</context>
<context>
    <name>fade::ui::FileTarget</name>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>File n&amp;ame</source>
        <translation>文件名(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>浏览(&amp;B)...</translation>
    </message>
    <message>
        <source>The file name must not be empty, and must not hold a slash.</source>
        <translation>文件名不能为空，也不能包含斜杠。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择一个文件夹。</translation>
    </message>
    <message>
        <source>The folder must be given by its whole path.</source>
        <translation>文件夹必须以完整路径给出。</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>导出文件夹</translation>
    </message>
</context>
<context>
    <name>fade::ui::FindThresholdsDialog</name>
    <message>
        <source>Find Thresholds</source>
        <translation>求取阈值</translation>
    </message>
    <message>
        <source>&amp;Inspect Them</source>
        <translation>检测这些图片(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Progress of inspecting</source>
        <translation>检测进度</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>From good parts alone</source>
        <translation>仅由良品</translation>
    </message>
    <message>
        <source>Best F1 of good and bad parts</source>
        <translation>良品与不良品的最佳 F1</translation>
    </message>
    <message>
        <source>Few escapes within a rate of false alarms</source>
        <translation>限定误报率，漏检最少</translation>
    </message>
    <message>
        <source>Few false alarms within a rate of escapes</source>
        <translation>限定漏检率，误报最少</translation>
    </message>
    <message>
        <source>Both rates, with Review between</source>
        <translation>两个比率，其间为复查</translation>
    </message>
    <message>
        <source>Rule that finds the thresholds</source>
        <translation>求取阈值的规则</translation>
    </message>
    <message>
        <source>&amp;False alarms (%)</source>
        <translation>误报 (%)(&amp;F)</translation>
    </message>
    <message>
        <source>Accepted rate of false alarms, in percent</source>
        <translation>可接受的误报率（百分比）</translation>
    </message>
    <message>
        <source>How many of the good parts may be rejected</source>
        <translation>允许拒收的良品比例</translation>
    </message>
    <message>
        <source>&amp;Escapes (%)</source>
        <translation>漏检 (%)(&amp;E)</translation>
    </message>
    <message>
        <source>Accepted rate of escapes, in percent</source>
        <translation>可接受的漏检率（百分比）</translation>
    </message>
    <message>
        <source>How many of the bad parts may pass</source>
        <translation>允许放过的不良品比例</translation>
    </message>
    <message>
        <source>Distributions of the scores of good and bad parts</source>
        <translation>良品与不良品分数的分布</translation>
    </message>
    <message>
        <source>false-alarm rate</source>
        <translation>误报率</translation>
    </message>
    <message>
        <source>found bad parts</source>
        <translation>检出的不良品</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>ROC: how many bad parts a threshold finds, and how many good ones it rejects</source>
        <translation>ROC：某阈值检出多少不良品、拒收多少良品</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Precision-recall curve</source>
        <translation>精确率-召回率曲线</translation>
    </message>
    <message>
        <source>Precision: how many of the rejected parts are bad. Recall: how many of the bad parts are rejected.</source>
        <translation>精确率：被拒收零件中不良品的比例。召回率：不良品中被拒收的比例。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Set both thresholds, and keep what they rest on</source>
        <translation>设定两个阈值，并保留其依据</translation>
    </message>
    <message>
        <source>This rule needs good and bad parts, at least one of each. Mark them in the list: G, B.</source>
        <translation>此规则需要良品和不良品，各至少一个。请在列表中标记：G、B。</translation>
    </message>
    <message numerus="yes">
        <source>%n good part(s): %1 are needed at least. Add references, or mark good pictures (G).</source>
        <translation>
            <numerusform>%n 个良品：至少需要 %1 个。请添加参考图片，或标记良品图片（G）。</numerusform>
        </translation>
    </message>
    <message>
        <source>False alarms (good parts that fail): %1</source>
        <translation>误报（被判不合格的良品）：%1</translation>
    </message>
    <message>
        <source>Escapes (bad parts that pass): %1</source>
        <translation>漏检（被判合格的不良品）：%1</translation>
    </message>
    <message>
        <source>Good parts that a person looks at: %1</source>
        <translation>需人工复查的良品：%1</translation>
    </message>
    <message>
        <source>Area under the ROC: %1</source>
        <translation>ROC 曲线下面积：%1</translation>
    </message>
    <message>
        <source>Review from %1, Fail from %2.</source>
        <translation>复查阈值 %1，不合格阈值 %2。</translation>
    </message>
    <message>
        <source>Review and Fail from %1.</source>
        <translation>复查与不合格阈值均为 %1。</translation>
    </message>
</context>
<context>
    <name>fade::ui::GetModelDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>获取(&amp;G)</translation>
    </message>
    <message>
        <source>%1 is being copied and checked.</source>
        <translation>正在复制并检查 %1。</translation>
    </message>
    <message>
        <source>Asking the model hub what %1 consists of.</source>
        <translation>正在向模型中心查询 %1 的组成。</translation>
    </message>
    <message>
        <source>Fetching %1: %2.</source>
        <translation>正在下载 %1：%2。</translation>
    </message>
    <message>
        <source>Cancelled. What was fetched of %1 is kept; it can go on from there.</source>
        <translation>已取消。%1 已下载的部分会保留，可从该处继续。</translation>
    </message>
    <message>
        <source>Get a Model</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>The demonstration model only shows what the method does. For production, choose one of these: it is fetched once, checked, and then works without a network.</source>
        <translation>演示模型仅用于展示方法。用于生产时请从下列模型中选择：只需下载一次，经检查后无需网络即可使用。</translation>
    </message>
    <message>
        <source>Memory, and seconds for a picture, are estimates for this computer.</source>
        <translation>内存和每张图片的秒数是针对本机的估计值。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Get &amp;This One</source>
        <translation>获取此模型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add from Folder…</source>
        <translation>从文件夹添加(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Anothe&amp;r one:</source>
        <translation>其他模型(&amp;R)：</translation>
    </message>
    <message>
        <source>ORGANISATION/NAME, or https://… of a packed model</source>
        <translation>组织/名称，或打包模型的 https://… 地址</translation>
    </message>
    <message>
        <source>Add from &amp;File…</source>
        <translation>从文件添加(&amp;F)…</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 已安装。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>参考图：%1</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>fade::ui::LimitGrid</name>
    <message>
        <source>Any region that counts</source>
        <translation>任何计入的区域</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>from </source>
        <comment>a number of regions on</comment>
        <translation>从 </translation>
    </message>
    <message>
        <source>%1: number of regions for %2</source>
        <translation>%1：判为“%2”的区域数量</translation>
    </message>
</context>
<context>
    <name>fade::ui::ListField</name>
    <message>
        <source>&quot;%1&quot; is no list of whole numbers, such as 6, 9, 12.</source>
        <translation>“%1”不是整数列表，例如 6, 9, 12。</translation>
    </message>
</context>
<context>
    <name>fade::ui::MainWindow</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>FADE Inspector</source>
        <translation>FADE Inspector</translation>
    </message>
    <message>
        <source>%1 – FADE Inspector</source>
        <translation>%1 – FADE Inspector</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
    <message>
        <source>%1 is not loaded</source>
        <translation>%1 未加载</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>添加图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Add Pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add &amp;References…</source>
        <translation>添加参考图(&amp;R)…</translation>
    </message>
    <message>
        <source>Open &amp;Model…</source>
        <translation>打开模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Open Model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>&amp;Export Report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Forget Recent Files</source>
        <translation>清除最近文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Paste Pictures</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;move from List</source>
        <translation>从列表中移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Use as Reference</source>
        <translation>用作参考图(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy Path</source>
        <translation>复制路径(&amp;C)</translation>
    </message>
    <message>
        <source>Inspect &amp;Selected</source>
        <translation>检测所选(&amp;S)</translation>
    </message>
    <message>
        <source>Inspect &amp;All</source>
        <translation>全部检测(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next Picture</source>
        <translation>下一张图片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Picture</source>
        <translation>上一张图片(&amp;P)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About FADE Inspector</source>
        <translation>关于 FADE Inspector(&amp;A)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Recent Pictures</source>
        <translation>最近的图片</translation>
    </message>
    <message>
        <source>Recent Models</source>
        <translation>最近的模型</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>检测(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Inspect all pictures that have not been inspected</source>
        <translation>检测所有尚未检测的图片</translation>
    </message>
    <message>
        <source>Open a model first; then all pictures can be inspected</source>
        <translation>请先打开模型，然后即可检测所有图片</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Open the &amp;Demonstration Model</source>
        <translation>打开演示模型(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sample Pictures</source>
        <translation>示例图片(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>重做：%1(&amp;D)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close the window once more to leave nevertheless.</source>
        <translation>再次关闭窗口即可直接退出。</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back to My Work</source>
        <translation>返回我的工作(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;lear Pictures</source>
        <translation>清空图片(&amp;L)</translation>
    </message>
    <message>
        <source>Export the results: of all pictures, those filtered, or those selected</source>
        <translation>导出结果：全部、筛选出的或选中的图片</translation>
    </message>
    <message>
        <source>&amp;Get a Model…</source>
        <translation>获取模型(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Add from Folder…</source>
        <translation>从文件夹添加(&amp;A)…</translation>
    </message>
    <message>
        <source>M&amp;odels</source>
        <translation>模型(&amp;O)</translation>
    </message>
    <message>
        <source>Open Re&amp;cipe…</source>
        <translation>打开方案(&amp;C)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Recipe…</source>
        <translation>保存方案(&amp;V)…</translation>
    </message>
    <message>
        <source>Save what is inspected with: model, words, references, settings, thresholds</source>
        <translation>保存检测所用的一切：模型、文字、参考图片、设置、阈值</translation>
    </message>
    <message>
        <source>Recent Recipes</source>
        <translation>最近的方案</translation>
    </message>
    <message>
        <source>Add from &amp;File…</source>
        <translation>从文件添加(&amp;F)…</translation>
    </message>
    <message>
        <source>Inspect the &amp;Other Pages</source>
        <translation>检测其他页(&amp;O)</translation>
    </message>
    <message>
        <source>Inspect the other pictures in the selected files (TIFF)</source>
        <translation>检测所选文件（TIFF）中的其他图片</translation>
    </message>
    <message>
        <source>Mark as &amp;Good</source>
        <translation>标为良品(&amp;G)</translation>
    </message>
    <message>
        <source>This part is good, whatever the verdict; thresholds can be found from such parts</source>
        <translation>无论判定如何，此零件是良品；可由此类零件求得阈值</translation>
    </message>
    <message>
        <source>Mark as &amp;Bad</source>
        <translation>标为不良品(&amp;B)</translation>
    </message>
    <message>
        <source>This part is bad, whatever the verdict; thresholds can be found from such parts</source>
        <translation>无论判定如何，此零件是不良品；可由此类零件求得阈值</translation>
    </message>
    <message>
        <source>U&amp;nmark</source>
        <translation>取消标记(&amp;N)</translation>
    </message>
    <message>
        <source>Take back the mark of good or bad</source>
        <translation>撤回良品或不良品标记</translation>
    </message>
    <message>
        <source>&amp;Where to Look…</source>
        <translation>检查区域(&amp;W)…</translation>
    </message>
    <message>
        <source>Where to Look</source>
        <translation>检查区域</translation>
    </message>
    <message>
        <source>Draw which part of the pictures is looked at, and which is not</source>
        <translation>绘制图片中要检查的部分和不检查的部分</translation>
    </message>
    <message>
        <source>Set Sca&amp;le…</source>
        <translation>设置比例尺(&amp;L)…</translation>
    </message>
    <message>
        <source>Set Scale</source>
        <translation>设置比例尺</translation>
    </message>
    <message>
        <source>Say how long a pixel is, by a line over a known length or as a number</source>
        <translation>通过在已知长度上画线或输入数字来指定一个像素的长度</translation>
    </message>
    <message>
        <source>Find &amp;Thresholds…</source>
        <translation>求取阈值(&amp;T)…</translation>
    </message>
    <message>
        <source>Find the thresholds of Review and Fail from parts that are known</source>
        <translation>由已知零件求取复查和不合格阈值</translation>
    </message>
    <message>
        <source>&amp;User&apos;s Guide</source>
        <translation>用户指南（英文）(&amp;U)</translation>
    </message>
    <message>
        <source>Short &amp;Guide</source>
        <translation>简短指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Qualify…</source>
        <translation>合格验证(&amp;Q)…</translation>
    </message>
    <message>
        <source>Report how well the present setup decides, from pictures that are marked good and bad</source>
        <translation>根据标为良品和不良品的图片，报告当前设置的判定水平</translation>
    </message>
    <message>
        <source>O&amp;verrule Verdict…</source>
        <translation>改判(&amp;V)…</translation>
    </message>
    <message>
        <source>Overrule Verdict</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>Put a verdict of your own in the place of the machine&apos;s, with name and reason</source>
        <translation>用您自己的判定代替机器判定，并注明姓名和理由</translation>
    </message>
    <message>
        <source>&amp;Take Back Overruling</source>
        <translation>撤销改判(&amp;T)</translation>
    </message>
    <message>
        <source>The machine&apos;s verdict counts again</source>
        <translation>重新采用机器判定</translation>
    </message>
    <message>
        <source>&amp;Decision Rules…</source>
        <translation>判定规则(&amp;D)…</translation>
    </message>
    <message>
        <source>Say which regions make a verdict, beside the thresholds of the score</source>
        <translation>指定除分数阈值外哪些区域决定判定</translation>
    </message>
    <message>
        <source>Compare Wa&amp;ys…</source>
        <translation>比较检测方式(&amp;Y)…</translation>
    </message>
    <message>
        <source>The same picture by words alone, by other pictures, and with 1, 2, 4 … references</source>
        <translation>同一张图片：仅用词语、与其他图片比较、以及使用 1、2、4… 张参考图</translation>
    </message>
</context>
<context>
    <name>fade::ui::MapGrid</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1：最大 %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>fade::ui::MaskBar</name>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Rectangle: drag from corner to corner (1)</source>
        <translation>矩形：从一角拖到对角 (1)</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Ellipse: drag the box around it (2)</source>
        <translation>椭圆：拖出其外接矩形 (2)</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Polygon: click its corners (3)</source>
        <translation>多边形：依次点击各顶点 (3)</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Brush: paint with the button held (4)</source>
        <translation>画笔：按住鼠标键涂抹 (4)</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>检查此处</translation>
    </message>
    <message>
        <source>Do not look here</source>
        <translation>不检查此处</translation>
    </message>
    <message>
        <source>Whether what is drawn next is looked at (X changes it)</source>
        <translation>接下来绘制的部分是否检查（X 键切换）</translation>
    </message>
    <message>
        <source>What the next shape says</source>
        <translation>下一个形状的含义</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Diameter of the brush in pixels of the picture ([ and ], or Ctrl and the wheel)</source>
        <translation>画笔直径，以图片像素为单位（[ 和 ]，或 Ctrl 加滚轮）</translation>
    </message>
    <message>
        <source>Diameter of the brush</source>
        <translation>画笔直径</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Look everywhere: takes all shapes away, and the mask that was there</source>
        <translation>检查全部：清除所有形状以及原有的遮罩</translation>
    </message>
    <message>
        <source>Mask from a file</source>
        <translation>来自文件的遮罩</translation>
    </message>
    <message>
        <source>Open a picture in black and white: white is looked at</source>
        <translation>打开黑白图片：白色部分会被检查</translation>
    </message>
    <message>
        <source>Paint over what is hidden</source>
        <translation>涂盖隐藏部分</translation>
    </message>
    <message>
        <source>Leave out its cells only</source>
        <translation>仅略去其图块</translation>
    </message>
    <message>
        <source>Painted over, the hidden part changes no number. If only its cells are left out, the encoder still sees it, and a mark there moves the scores.</source>
        <translation>涂盖后，隐藏部分不会改变任何数值。若仅略去其图块，编码器仍会看到它，那里的痕迹会改变分数。</translation>
    </message>
    <message>
        <source>What is done with the hidden part</source>
        <translation>如何处理隐藏部分</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Inspect with this mask, in pictures and references alike</source>
        <translation>用此遮罩检查，图片和参考图均适用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the mask as it was (Esc)</source>
        <translation>保持原来的遮罩 (Esc)</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>检查区域</translation>
    </message>
    <message>
        <source>Drag a rectangle from corner to corner.</source>
        <translation>从一角拖到对角画出矩形。</translation>
    </message>
    <message>
        <source>Drag the box around the ellipse.</source>
        <translation>拖出椭圆的外接矩形。</translation>
    </message>
    <message>
        <source>Click the corners. Enter or a double click closes, Backspace takes the last one back, Esc all.</source>
        <translation>点击各顶点。回车或双击闭合，退格键撤回最后一个，Esc 撤回全部。</translation>
    </message>
    <message>
        <source>Paint with the button held; [ and ] change the size.</source>
        <translation>按住鼠标键涂抹；[ 和 ] 改变大小。</translation>
    </message>
    <message>
        <source>Suggest the part</source>
        <translation>建议部件区域</translation>
    </message>
    <message>
        <source>Hide everything like the background: draws what stands out against the border of the references</source>
        <translation>隐藏与背景相同的一切：画出从参考图片边缘中突出的部分</translation>
    </message>
</context>
<context>
    <name>fade::ui::MaskEditor</name>
    <message>
        <source>Draw rectangle</source>
        <translation>绘制矩形</translation>
    </message>
    <message>
        <source>Draw ellipse</source>
        <translation>绘制椭圆</translation>
    </message>
    <message>
        <source>Draw polygon</source>
        <translation>绘制多边形</translation>
    </message>
    <message>
        <source>Draw with the brush</source>
        <translation>用画笔涂抹</translation>
    </message>
    <message>
        <source>The mask %1 cannot be read: drawing begins without it.</source>
        <translation>无法读取遮罩 %1：将从空白开始绘制。</translation>
    </message>
    <message>
        <source>The mask %1 is for pictures of another shape: drawing begins without it.</source>
        <translation>遮罩 %1 适用于其他宽高比的图片：将从空白开始绘制。</translation>
    </message>
    <message>
        <source>Clear the mask</source>
        <translation>清除遮罩</translation>
    </message>
    <message>
        <source>Change what is done with the hidden part</source>
        <translation>更改隐藏部分的处理方式</translation>
    </message>
    <message>
        <source>%1 has %2 x %3 pixels; the picture has %4 x %5, and a mask needs its ratio of width to height.</source>
        <translation>%1 为 %2 x %3 像素；图片为 %4 x %5，遮罩须与其宽高比相同。</translation>
    </message>
    <message>
        <source>Load mask %1</source>
        <translation>加载遮罩 %1</translation>
    </message>
    <message>
        <source>%1 The drawing stays.</source>
        <translation>%1 绘制内容保留。</translation>
    </message>
    <message>
        <source>All of the picture is hidden: draw where to look, too.</source>
        <translation>整张图片都被隐藏：请同时绘制要检查的部分。</translation>
    </message>
    <message>
        <source>Look everywhere</source>
        <translation>检查全部</translation>
    </message>
    <message>
        <source>Choose where to look</source>
        <translation>选择检查区域</translation>
    </message>
    <message>
        <source>Discard the drawn mask</source>
        <translation>放弃绘制的遮罩</translation>
    </message>
</context>
<context>
    <name>fade::ui::MaskTool</name>
    <message>
        <source>The mask is being drawn for pictures of %1 x %2 pixels: apply or cancel it first.</source>
        <translation>正在为 %1 x %2 像素的图片绘制遮罩：请先应用或取消。</translation>
    </message>
</context>
<context>
    <name>fade::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>(And %n more.)</source>
        <translation>
            <numerusform>（另有 %n 条。）</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败信息</translation>
    </message>
    <message>
        <source>Show All…</source>
        <translation>显示全部…</translation>
    </message>
</context>
<context>
    <name>fade::ui::ModelCommands</name>
    <message>
        <source>Open the Folder of a Model</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>The demonstration model is not at %1. Open the folder of another model.</source>
        <translation>演示模型不在 %1。请打开其他模型的文件夹。</translation>
    </message>
    <message>
        <source>Add a Packed Model</source>
        <translation>添加打包的模型</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add the Folder of a Model</source>
        <translation>添加模型文件夹</translation>
    </message>
    <message>
        <source>%1 is installed, and is the model from now on.</source>
        <translation>%1 已安装，从现在起使用此模型。</translation>
    </message>
    <message>
        <source>Compares with references</source>
        <translation>与参考图比较</translation>
    </message>
    <message>
        <source>The Model Itself</source>
        <translation>模型本身</translation>
    </message>
    <message>
        <source>%1 is a DINO model: it compares pictures with references from now on. Words stay the model&apos;s, unless the settings leave them out.</source>
        <translation>%1 是 DINO 模型：从现在起由它把图片与参考图比较。除非设置中去掉词语，词语仍由原模型处理。</translation>
    </message>
    <message>
        <source>%1 is installed. It is a DINO model: chosen in the menu File &gt; Models, it compares pictures with references beside another model.</source>
        <translation>%1 已安装。它是 DINO 模型：在菜单“文件 &gt; 模型”中选中后，它与另一个模型配合，把图片与参考图比较。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ModelOffers</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>每张图片</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>fade::ui::NumberField</name>
    <message>
        <source>&quot;%1&quot; is no number. %2 stays.</source>
        <translation>“%1”不是数字。仍为 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be %2 or %3: write it without a separator of thousands. %4 stays.</source>
        <translation>“%1”可能是 %2 或 %3：请不要使用千位分隔符。仍为 %4。</translation>
    </message>
    <message>
        <source>It must be from %1 to %2. %3 stays.</source>
        <translation>必须在 %1 到 %2 之间。仍为 %3。</translation>
    </message>
    <message>
        <source>%1 stays.</source>
        <translation>仍为 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number. %2 stays.</source>
        <translation>“%1”不是整数。仍为 %2。</translation>
    </message>
</context>
<context>
    <name>fade::ui::OverruleDialog</name>
    <message>
        <source>&amp;Overrule</source>
        <translation>改判(&amp;O)</translation>
    </message>
    <message>
        <source>Overrule the Verdict</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>判定：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>The machine&apos;s verdict of %1: %2</source>
        <translation>机器对 %1 的判定：%2</translation>
    </message>
    <message numerus="yes">
        <source>The machine&apos;s verdicts of %n pictures: %1</source>
        <translation>
            <numerusform>机器对 %n 张图片的判定：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>理由太长。</translation>
    </message>
    <message>
        <source>A verdict, a name and a reason are needed. The time is added.</source>
        <translation>需要判定、姓名和理由。时间会自动添加。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have this verdict already, and stay as they are.</source>
        <translation>
            <numerusform>%n 张图片已是此判定，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected picture(s) have no verdict, and are left out.</source>
        <translation>
            <numerusform>%n 张所选图片没有判定，将被略过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::OverruledBanner</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fade::ui::PagePreview</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Preview of the printed report</source>
        <translation>打印报告预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>fade::ui::PartSuggester</name>
    <message>
        <source>Looking for the part</source>
        <translation>正在寻找部件</translation>
    </message>
</context>
<context>
    <name>fade::ui::PartsChart</name>
    <message>
        <source>image score</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>Good parts</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Bad parts</source>
        <translation>不良品</translation>
    </message>
</context>
<context>
    <name>fade::ui::PcSpeed</name>
    <message>
        <source>This computer&apos;s speed</source>
        <translation>本机速度</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureDelegate</name>
    <message>
        <source>Not inspected</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Being inspected…</source>
        <translation>正在检测…</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureFiles</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add Pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add a Folder of Pictures</source>
        <translation>添加图片文件夹</translation>
    </message>
    <message>
        <source>Add References</source>
        <translation>添加参考图</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no files. Copy a picture, or files in the file manager, first.</source>
        <translation>剪贴板中没有图片，也没有文件。请先复制一张图片，或在文件管理器中复制文件。</translation>
    </message>
    <message>
        <source>Open Mask</source>
        <translation>打开遮罩</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureListModel</name>
    <message>
        <source>Image score %1: %2</source>
        <translation>图像分数 %1：%2</translation>
    </message>
    <message>
        <source>%1, %2, score %3</source>
        <translation>%1，%2，分数 %3</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>同时也是参考图，因此其视觉图为空。</translation>
    </message>
    <message>
        <source>%1, not inspected</source>
        <translation>%1，未检测</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1，等待中</translation>
    </message>
    <message>
        <source>%1, being inspected</source>
        <translation>%1，正在检测</translation>
    </message>
    <message>
        <source>%1, failed: %2</source>
        <translation>%1，失败：%2</translation>
    </message>
    <message>
        <source>Has changed since it was inspected</source>
        <translation>检测后已被更改</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>%1, not inspected: %2</source>
        <translation>%1，未检测：%2</translation>
    </message>
    <message>
        <source>%1 when the file held another picture</source>
        <translation>%1（当时文件中是另一张图片）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Overruled by %1 when the file held another picture</source>
        <translation>由 %1 改判（当时文件中是另一张图片）</translation>
    </message>
    <message>
        <source>overruled by %1: %2</source>
        <translation>由 %1 改判：%2</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureListPanel</name>
    <message>
        <source>Drop pictures or folders here</source>
        <translation>将图片或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Pictures to inspect</source>
        <translation>待检测图片</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By score</source>
        <translation>按分数</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>按判定</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表顺序</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>所有判定</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picture(s)</source>
        <translation>
            <numerusform>%1 / %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture passes the filters</source>
        <translation>没有图片符合筛选条件</translation>
    </message>
    <message>
        <source>Why the picture could not be inspected</source>
        <translation>图片无法检测的原因</translation>
    </message>
    <message>
        <source>Not inspected</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source> · %1 not inspected</source>
        <translation> · %1 未检测</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <source>Wrong verdict</source>
        <translation>判定有误</translation>
    </message>
    <message>
        <source>Show only pictures of this verdict or mark</source>
        <translation>仅显示此判定或此标记的图片</translation>
    </message>
    <message>
        <source>Filter by verdict or mark</source>
        <translation>按判定或标记筛选</translation>
    </message>
    <message>
        <source>Overruled</source>
        <translation>已改判</translation>
    </message>
    <message>
        <source> · %1 overruled</source>
        <translation> · %1 个已改判</translation>
    </message>
</context>
<context>
    <name>fade::ui::PrecisionBox</name>
    <message>
        <source>Single (fp32)</source>
        <translation>单精度（fp32）</translation>
    </message>
    <message>
        <source>Mixed (attention in bf16)</source>
        <translation>混合（注意力用 bf16）</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>How pictures are computed. bf16 is faster on some processors, and keeps three digits of numbers on the way. On the samples and on photographs of tiles, image scores moved by at most %1 with mixed precision and %2 with bf16.</source>
        <translation>图片如何计算。bf16 在某些处理器上更快，计算途中保留三位有效数字。在示例图片和瓷砖照片上，图片得分的变化在混合精度下最多为 %1，在 bf16 下最多为 %2。</translation>
    </message>
    <message>
        <source>This processor has no instructions for bf16: it is slower here.</source>
        <translation>此处理器没有 bf16 指令：在这里更慢。</translation>
    </message>
    <message>
        <source>This processor has instructions for bf16 (%1); how much faster it is depends on the processor.</source>
        <translation>此处理器具有 bf16 指令（%1）；加速多少取决于处理器。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ProfileBox</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>About %1 for a square picture on this computer.</source>
        <translation>在本机上，一张正方形图片约需 %1。</translation>
    </message>
    <message>
        <source>About %1 for a picture on this computer.</source>
        <translation>在本机上，一张图片约需 %1。</translation>
    </message>
    <message>
        <source>In the paper, on MVTec AD: pixel AUROC %1 % without references, %2 % with four.</source>
        <translation>论文在 MVTec AD 上的结果：无参考图时像素 AUROC 为 %1 %，四张参考图时为 %2 %。</translation>
    </message>
    <message>
        <source>The paper has no figures for these settings.</source>
        <translation>论文没有给出这些设置的结果。</translation>
    </message>
    <message>
        <source>The paper has no figures for this model.</source>
        <translation>论文没有给出此模型的结果。</translation>
    </message>
    <message>
        <source>A profile chooses the scales, and no tiles; it leaves all other settings as they are.</source>
        <translation>配置方案选定尺度且不使用分块，其他设置保持不变。</translation>
    </message>
    <message>
        <source>A picture takes about %1 and %2 of memory on this computer.</source>
        <translation>在本机上，一张图片约需 %1 和 %2 内存。</translation>
    </message>
    <message>
        <source>What the paper measured, in percent:</source>
        <translation>论文的测量结果（百分比）：</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Image AUROC</source>
        <translation>图像 AUROC</translation>
    </message>
    <message>
        <source>Pixel AUROC</source>
        <translation>像素 AUROC</translation>
    </message>
    <message>
        <source>PRO</source>
        <translation>PRO</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置方案</translation>
    </message>
</context>
<context>
    <name>fade::ui::PromptBars</name>
    <message>
        <source>%1: %2, similarity %3. </source>
        <translation>%1：%2，相似度 %3。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Anomalous</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Most similar prompts</source>
        <translation>最相似的提示词</translation>
    </message>
    <message>
        <source>Most similar normal prompts</source>
        <translation>最相似的正常提示词</translation>
    </message>
    <message>
        <source>Most similar anomalous prompts</source>
        <translation>最相似的异常提示词</translation>
    </message>
</context>
<context>
    <name>fade::ui::QualifyDialog</name>
    <message>
        <source>Qualify the Setup</source>
        <translation>验证当前设置</translation>
    </message>
    <message>
        <source>&amp;PDF</source>
        <translation>&amp;PDF</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>&amp;HTML</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>There is no model yet: open one first.</source>
        <translation>尚无模型：请先打开一个。</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>&amp;Qualify</source>
        <translation>验证(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Replace and &amp;Save</source>
        <translation>替换并保存(&amp;S)</translation>
    </message>
    <message>
        <source>The marked pictures are inspected with the present setup; you see the report before it is saved.</source>
        <translation>将用当前设置检测已标记的图片；保存之前可以查看报告。</translation>
    </message>
    <message>
        <source>Files that will be replaced: %1 of %2</source>
        <translation>将被替换的文件：%1 / %2</translation>
    </message>
    <message>
        <source>Files to be written: %1</source>
        <translation>将写入的文件：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be inspected, and count nowhere.</source>
        <translation>
            <numerusform>%n 张图片无法检测，不计入任何统计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Inspecting the marked pictures...</source>
        <translation>正在检测已标记的图片……</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>合格验证</translation>
    </message>
    <message>
        <source>Cancelled. Nothing is written.</source>
        <translation>已取消。未写入任何内容。</translation>
    </message>
    <message>
        <source>Writing...</source>
        <translation>正在写入...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Pictures that are judged by each other make no recipe that could be qualified: add references, or judge each picture by itself.</source>
        <translation>相互比较来判定的图片构不成可以鉴定的配方：请添加参考图，或让每张图片单独判定。</translation>
    </message>
</context>
<context>
    <name>fade::ui::QualifyForm</name>
    <message>
        <source>Marked good: %1. Marked bad: %2.</source>
        <translation>标为良品：%1。标为不良品：%2。</translation>
    </message>
    <message>
        <source>&amp;Kinds of defects are called as their folders</source>
        <translation>以文件夹名作为缺陷种类(&amp;K)</translation>
    </message>
    <message>
        <source>Masks of the defe&amp;cts, for their sizes (optional)</source>
        <translation>缺陷掩膜，用于尺寸（可选）(&amp;C)</translation>
    </message>
    <message>
        <source>Table of parts, sizes, perso&amp;ns&apos; verdicts (optional)</source>
        <translation>部件、尺寸和人员判定表（可选）(&amp;N)</translation>
    </message>
    <message>
        <source>Good and bad pictures changed a little, for sensiti&amp;vity</source>
        <translation>各取多少张良品和不良品图片稍作改变，以测敏感度(&amp;V)</translation>
    </message>
    <message>
        <source>A folder; masks are named as their pictures</source>
        <translation>一个文件夹；掩膜与其图片同名</translation>
    </message>
    <message>
        <source>Pictures in black and white, of the size of theirs: white is the defect. NAME.png, NAME_mask.png or KIND/NAME.png.</source>
        <translation>与图片大小相同的黑白图片：白色为缺陷。名称.png、名称_mask.png 或 种类/名称.png。</translation>
    </message>
    <message>
        <source>A CSV file</source>
        <translation>一个 CSV 文件</translation>
    </message>
    <message>
        <source>A line a picture: column file, and those of part (photographs of one part share it), size (of the defect), and one of verdicts (pass, fail) for each person.</source>
        <translation>每张图片一行：file 列，以及 part（同一部件的照片取同一值）、size（缺陷尺寸），并为每个人员设一列判定（pass、fail）。</translation>
    </message>
    <message>
        <source>They are made brighter, darker, shifted, turned, blurred and noisy, and inspected again each time. 0: none.</source>
        <translation>将它们变亮、变暗、平移、旋转、模糊和加噪，每次都重新检测。0：不做。</translation>
    </message>
    <message>
        <source>Choose the folder of masks</source>
        <translation>选择掩膜文件夹</translation>
    </message>
    <message>
        <source>Choose the table</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>No picture is marked. Mark pictures of good parts (G) and of bad ones (B) in the list.</source>
        <translation>没有已标记的图片。请在列表中标记良品（G）和不良品（B）的图片。</translation>
    </message>
    <message>
        <source>No picture is marked good. Mark pictures of good parts in the list: G.</source>
        <translation>没有标为良品的图片。请在列表中标记良品的图片：G。</translation>
    </message>
    <message>
        <source>No picture is marked bad. Mark pictures of bad parts in the list: B.</source>
        <translation>没有标为不良品的图片。请在列表中标记不良品的图片：B。</translation>
    </message>
    <message>
        <source>%1 must be given by its whole path.</source>
        <translation>%1 必须以完整路径给出。</translation>
    </message>
    <message>
        <source>Folder of the defects&apos; masks</source>
        <translation>缺陷掩膜文件夹</translation>
    </message>
    <message>
        <source>Table of parts and persons</source>
        <translation>部件和人员表</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>fade::ui::RecipeCommands</name>
    <message>
        <source>Recipes (*.fade)</source>
        <translation>检测方案 (*.fade)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Recipe %1 is opened.</source>
        <translation>已打开方案 %1。</translation>
    </message>
    <message>
        <source>Recipe %1 is saved.</source>
        <translation>已保存方案 %1。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Recipe</source>
        <translation>打开方案</translation>
    </message>
    <message>
        <source>Save Recipe</source>
        <translation>保存方案</translation>
    </message>
</context>
<context>
    <name>fade::ui::RecipeFiles</name>
    <message>
        <source>%1 is another model than the recipe was saved with.</source>
        <translation>%1 与保存方案时的模型不同。</translation>
    </message>
    <message>
        <source>%1 is another tokenizer than the recipe was saved with.</source>
        <translation>%1 与保存方案时的分词器不同。</translation>
    </message>
    <message>
        <source>The recipe&apos;s model is not at %1.</source>
        <translation>方案的模型不在 %1。</translation>
    </message>
    <message>
        <source>The recipe needs %1, which is not there.</source>
        <translation>方案需要 %1，但该文件不存在。</translation>
    </message>
    <message>
        <source>%1 has changed since the recipe was saved.</source>
        <translation>%1 在保存方案后已更改。</translation>
    </message>
    <message>
        <source>Open recipe %1</source>
        <translation>打开方案 %1</translation>
    </message>
    <message>
        <source>The program&apos;s built-in prompts are others than those that the recipe was saved with.</source>
        <translation>程序内置的提示词与保存方案时的不同。</translation>
    </message>
    <message>
        <source>Pictures that are judged by each other make no recipe: add references, or judge each picture by itself. Nothing was saved.</source>
        <translation>相互比较来判定的图片构不成配方：请添加参考图，或让每张图片单独判定。未保存任何内容。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferenceDelegate</name>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, unlike the rest</source>
        <translation>%1，与其余不同</translation>
    </message>
    <message>
        <source>%1 against the others</source>
        <translation>%1（与其他相比）</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferencePanel</name>
    <message>
        <source>Drop pictures of good parts here.
One to four are usually enough.</source>
        <translation>将良品图片拖到这里。
通常一到四张就够了。</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Add References…</source>
        <translation>添加参考图…</translation>
    </message>
    <message>
        <source>Open Reference Set…</source>
        <translation>打开参考集…</translation>
    </message>
    <message>
        <source>Save Reference Set…</source>
        <translation>保存参考集…</translation>
    </message>
    <message>
        <source>Compare References with Each Other</source>
        <translation>相互比较参考图</translation>
    </message>
    <message>
        <source>Scores each reference against the others, and marks those unlike the rest</source>
        <translation>将每张参考图与其他参考图比较评分，并标出与其余不同者</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Switch On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Zero-shot</source>
        <translation>零样本</translation>
    </message>
    <message numerus="yes">
        <source>%n-shot</source>
        <translation>
            <numerusform>%n 样本</numerusform>
        </translation>
    </message>
    <message>
        <source>No good part to compare with: judged by words, and by what stands out in the picture itself.</source>
        <translation>没有可比较的良品：依据词语以及图片中突出之处判断。</translation>
    </message>
    <message numerus="yes">
        <source>Judged by words, and compared with %n good part(s).</source>
        <translation>
            <numerusform>依据词语判断，并与 %n 个良品比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Reference Set</source>
        <translation>打开参考集</translation>
    </message>
    <message>
        <source>Reference sets (*.json)</source>
        <translation>参考集 (*.json)</translation>
    </message>
    <message>
        <source>Save Reference Set</source>
        <translation>保存参考集</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Judge by each other</source>
        <translation>相互比较来判定</translation>
    </message>
    <message>
        <source>For uniform goods: each picture of the list is compared with the others, of which most should be good. At least five are needed for it to mean much</source>
        <translation>用于均一的产品：列表中的每张图片都与其他图片比较，其中多数应为良品。至少五张才有意义</translation>
    </message>
    <message numerus="yes">
        <source>Batch of %n picture(s)</source>
        <translation>
            <numerusform>%n 张图片相互比较</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged by words, and by what a picture has and most others of the list have not. What all have is not found.</source>
        <translation>按文字，以及按一张图片有而列表中多数图片没有的东西来判定。所有图片都有的找不到。</translation>
    </message>
    <message>
        <source>Judged by what a picture has and most others of the list have not. What all have is not found.</source>
        <translation>根据一张图片有而列表中多数其他图片没有的内容判断。所有图片都有的内容找不到。</translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n good part(s), without words.</source>
        <translation>
            <numerusform>与 %n 个良品比较，不用词语。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferenceSetModel</name>
    <message numerus="yes">
        <source>Add %n reference(s)</source>
        <translation>
            <numerusform>添加 %n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n reference(s)</source>
        <translation>
            <numerusform>移除 %n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n reference(s)</source>
        <translation>
            <numerusform>移动 %n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch on %n reference(s)</source>
        <translation>
            <numerusform>启用 %n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch off %n reference(s)</source>
        <translation>
            <numerusform>停用 %n 张参考图</numerusform>
        </translation>
    </message>
    <message>
        <source>Score against the other references: %1</source>
        <translation>与其他参考图相比的分数：%1</translation>
    </message>
    <message>
        <source>This one looks unlike the rest.</source>
        <translation>此参考图与其余不同。</translation>
    </message>
</context>
<context>
    <name>fade::ui::RegionListModel</name>
    <message>
        <source>Number in reports: the highest peak first</source>
        <translation>报告中的编号：峰值最高者在前</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Largest value of the map in the region</source>
        <translation>该区域内图的最大值</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Mean of the map in the region</source>
        <translation>该区域内图的平均值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Area in pixels of the picture</source>
        <translation>面积，单位为图片像素</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>mm²</source>
        <translation>mm²</translation>
    </message>
    <message>
        <source>Area in mm²</source>
        <translation>面积 (mm²)</translation>
    </message>
    <message>
        <source>Largest distance across the region, in %1 (maximum Feret diameter)</source>
        <translation>区域的最大跨度，单位 %1（最大 Feret 直径）</translation>
    </message>
    <message>
        <source>Smallest distance across the region, in %1 (minimum Feret diameter)</source>
        <translation>区域的最小跨度，单位 %1（最小 Feret 直径）</translation>
    </message>
    <message>
        <source>%1: similarity %2</source>
        <translation>%1：相似度 %2</translation>
    </message>
    <message>
        <source>Unclear: the two best differ by less than %1.</source>
        <translation>不明确：最相似的两种相差不到 %1。</translation>
    </message>
    <message>
        <source>Language adds %1 to the map here, vision %2.</source>
        <translation>此处语言为图贡献 %1，视觉贡献 %2。</translation>
    </message>
    <message>
        <source>Looks Like</source>
        <translation>看起来像</translation>
    </message>
    <message>
        <source>How much of the map&apos;s value in the region comes from words, in percent; the rest comes from comparing pictures</source>
        <translation>该区域的图值中来自文字的百分比；其余来自图片比较</translation>
    </message>
    <message>
        <source>Words %</source>
        <translation>文字 %</translation>
    </message>
    <message>
        <source>The kind of defect in the prompts that the region looks like most: a guess, on which a verdict depends only by decision rules that name it</source>
        <translation>提示词中与该区域最相似的缺陷种类：仅为推测，只有指明该种类的判定规则才会影响判定</translation>
    </message>
    <message>
        <source>What the decision rules make of the region</source>
        <translation>判定规则对该区域的评定</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
</context>
<context>
    <name>fade::ui::RegionTable</name>
    <message>
        <source>Nothing in the map reaches %1.</source>
        <translation>图中没有达到 %1 的地方。</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) where the map reaches %1</source>
        <translation>
            <numerusform>图达到 %1 的区域：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportDialog</name>
    <message>
        <source>&amp;What and where</source>
        <translation>内容与位置(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Report&apos;s head</source>
        <translation>报告抬头(&amp;R)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>取消(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Cancelled. Files that were finished stay.</source>
        <translation>已取消。已完成的文件会保留。</translation>
    </message>
    <message>
        <source>Files written: %1</source>
        <translation>已写入的文件：%1</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportExport</name>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Filtered (%1)</source>
        <translation>筛选出的（%1）</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation>选中的（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported.</source>
        <translation>
            <numerusform>已导出 %n 个文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportForm</name>
    <message>
        <source>Compan&amp;y</source>
        <translation>公司(&amp;Y)</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>徽标(&amp;G)</translation>
    </message>
    <message>
        <source>Par&amp;t</source>
        <translation>零件(&amp;T)</translation>
    </message>
    <message>
        <source>Lot n&amp;umber</source>
        <translation>批号(&amp;U)</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>订单(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>操作员(&amp;O)</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>An image file</source>
        <translation>图像文件</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Who inspected</source>
        <translation>检测人员</translation>
    </message>
    <message>
        <source>Free text for the report</source>
        <translation>报告的自由文本</translation>
    </message>
    <message>
        <source>Show the folders of f&amp;iles</source>
        <translation>显示文件所在文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>The logo is no picture that can be read: %1</source>
        <translation>徽标不是可读取的图片：%1</translation>
    </message>
    <message>
        <source>The logo&apos;s file is not there: %1</source>
        <translation>徽标文件不存在：%1</translation>
    </message>
    <message>
        <source>Logo for the report</source>
        <translation>报告徽标</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>fade::ui::ResultCollector</name>
    <message>
        <source>Collecting results</source>
        <translation>正在收集结果</translation>
    </message>
</context>
<context>
    <name>fade::ui::RulesDialog</name>
    <message>
        <source>%1 Pass · %2 Review · %3 Fail</source>
        <translation>%1 通过 · %2 复查 · %3 不合格</translation>
    </message>
    <message>
        <source>Decision Rules</source>
        <translation>判定规则</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Unit of areas and lengths</source>
        <translation>面积和长度的单位</translation>
    </message>
    <message>
        <source>Smallest area that counts</source>
        <translation>计入的最小面积</translation>
    </message>
    <message>
        <source>Smallest length that counts</source>
        <translation>计入的最小长度</translation>
    </message>
    <message>
        <source>Regions that count</source>
        <translation>计入的区域</translation>
    </message>
    <message>
        <source>&amp;Area from</source>
        <translation>面积从(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Length from</source>
        <translation>长度从(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Severity: the gravest class that a region fits</source>
        <translation>严重程度：区域符合的最严重等级</translation>
    </message>
    <message>
        <source>Verdict by the number of regions</source>
        <translation>按区域数量判定</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>The image score counts &amp;only where a region counts</source>
        <translation>只有存在计入的区域时，图像分数才计入(&amp;O)</translation>
    </message>
    <message>
        <source>A picture without a region that is large enough passes, whatever its score</source>
        <translation>没有足够大的区域的图片即通过，无论分数如何</translation>
    </message>
    <message>
        <source>&amp;Review where language and vision are apart by</source>
        <translation>语言与视觉相差达到以下值时复查(&amp;R)：</translation>
    </message>
    <message>
        <source>Difference between the language score and the vision score</source>
        <translation>语言分数与视觉分数之差</translation>
    </message>
    <message>
        <source>&amp;No Rules</source>
        <translation>无规则(&amp;N)</translation>
    </message>
    <message>
        <source>The thresholds alone decide</source>
        <translation>仅由阈值判定</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>应用(&amp;P)</translation>
    </message>
    <message>
        <source>The length of a pixel is not known. Set the scale first, or regions are for a person to look at.</source>
        <translation>像素长度未知。请先设置比例，否则区域需由人复查。</translation>
    </message>
    <message>
        <source>With these rules: %1</source>
        <translation>采用这些规则：%1</translation>
    </message>
    <message numerus="yes">
        <source> · of %n more the regions are looked for</source>
        <translation>
            <numerusform> · 另有 %n 张正在查找区域</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With these rules the regions of %n picture(s) are looked for first.</source>
        <translation>
            <numerusform>采用这些规则时，先在 %n 张图片中查找区域。</numerusform>
        </translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
</context>
<context>
    <name>fade::ui::SampleCommands</name>
    <message>
        <source>There are no sample pictures named &quot;%1&quot;.</source>
        <translation>没有名为“%1”的示例图片。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ScaleCard</name>
    <message>
        <source>Scale %1</source>
        <translation>尺度 %1</translation>
    </message>
    <message>
        <source>language %1 · vision %2</source>
        <translation>语言 %1 · 视觉 %2</translation>
    </message>
    <message>
        <source>Of this patch: the probability of &quot;anomalous&quot;, and half the cosine distance to the patch beside it, before the multiplier</source>
        <translation>此图块：“异常”的概率，以及与旁边图块的余弦距离的一半（未乘系数）</translation>
    </message>
    <message>
        <source>This picture
at %1</source>
        <translation>本图片
%1 处</translation>
    </message>
    <message>
        <source>Patch of this picture</source>
        <translation>本图片的图块</translation>
    </message>
    <message>
        <source>Nearest patch</source>
        <translation>最近的图块</translation>
    </message>
    <message>
        <source>No other patch</source>
        <translation>没有其他图块</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>距离 %1</translation>
    </message>
    <message>
        <source>Most similar elsewhere in it
at %1, %2</source>
        <translation>本图中最相似处
%1, %2</translation>
    </message>
    <message>
        <source>Zero-shot: without references, a patch is compared with the others of its own picture</source>
        <translation>零样本：没有参考图时，图块与同一图片的其他图块比较</translation>
    </message>
    <message>
        <source>%1
at %2, %3</source>
        <translation>%1
位于 %2, %3</translation>
    </message>
    <message>
        <source>The vision model, which compares with the references; the picture&apos;s longer side as it sees it: %1 pixels</source>
        <translation>视觉模型，由它与参考图比较；它所看到的图片长边：%1 像素</translation>
    </message>
    <message>
        <source>vision %1</source>
        <translation>视觉 %1</translation>
    </message>
    <message>
        <source>Of this patch: half the cosine distance to the patch beside it, before the multiplier</source>
        <translation>此图块：与旁边图块的余弦距离的一半，乘以系数之前</translation>
    </message>
    <message>
        <source>Compared by the vision model</source>
        <translation>由视觉模型比较</translation>
    </message>
    <message>
        <source>Compared with many pictures</source>
        <translation>与许多图片比较</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>reference, how it was changed</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1. What the references have of each other at this place is taken off: the second number in brackets</source>
        <comment>what the values are</comment>
        <translation>%1。已减去参考图在此位置彼此之间的距离：括号中的第二个数</translation>
    </message>
    <message>
        <source>Of this patch: how much farther it lies from the other pictures than a common one, 0 to 1</source>
        <translation>该图块：与其他图片的距离比常见图块远多少，0 到 1</translation>
    </message>
    <message>
        <source>Of this patch: a quarter of its squared distance to the subspace in which the references&apos; patches lie, before the multiplier</source>
        <translation>此图块：它到参考图图块所在子空间的距离平方的四分之一，未乘系数</translation>
    </message>
    <message>
        <source>Of this patch: the probability of &quot;anomalous&quot;, and a quarter of its squared distance to the subspace in which the references&apos; patches lie, before the multiplier</source>
        <translation>此图块：“异常”的概率，以及它到参考图图块所在子空间的距离平方的四分之一，未乘系数</translation>
    </message>
    <message>
        <source>Compared with the subspace that the references&apos; patches lie in, no single one</source>
        <translation>与参考图图块所在的子空间比较，而不是与某一个图块比较</translation>
    </message>
</context>
<context>
    <name>fade::ui::ScaleForm</name>
    <message>
        <source>Length of the line (mm)</source>
        <translation>线段长度 (mm)</translation>
    </message>
    <message>
        <source>How long on the part is what the line in the picture lies over</source>
        <translation>图片中线段所覆盖部分在零件上的长度</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Pixel length (mm)</source>
        <translation>像素长度 (mm)</translation>
    </message>
    <message>
        <source>How long a pixel of the pictures is on the part: regions are then measured in mm</source>
        <translation>图片中一个像素对应零件上的长度：之后区域以 mm 计量</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>The length of a pixel is not known: regions are measured in pixels</source>
        <translation>像素长度未知：区域以像素计量</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>The line is %1 pixels long: type its length on the part.</source>
        <translation>线段长 %1 像素：请输入其在零件上的长度。</translation>
    </message>
    <message>
        <source>Drag a line over a length that you know, or type how long a pixel is.</source>
        <translation>在已知长度上拖出一条线，或输入一个像素的长度。</translation>
    </message>
    <message>
        <source>A pixel would be %1 mm long; it must be from %2 to %3.</source>
        <translation>一个像素将为 %1 mm；须在 %2 到 %3 之间。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ScoreBars</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
</context>
<context>
    <name>fade::ui::SessionFile</name>
    <message>
        <source>Another window keeps the session: what is in this one is not found again at the next start.</source>
        <translation>会话由另一个窗口保存：此窗口中的内容在下次启动时不会恢复。</translation>
    </message>
    <message>
        <source>It is now %1, and a new session begins.</source>
        <translation>该文件现已改名为 %1，并开始新的会话。</translation>
    </message>
    <message>
        <source>It stays as it is, and no session is kept now.</source>
        <translation>该文件保持不变，当前不保存会话。</translation>
    </message>
    <message>
        <source>The session could not be kept: %1</source>
        <translation>无法保存会话：%1</translation>
    </message>
</context>
<context>
    <name>fade::ui::SettingsPanel</name>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Sides of the square the picture is looked at in, pixels. Larger ones see smaller defects, and take longer.</source>
        <translation>查看图片所用正方形的边长（像素）。越大越能看到小缺陷，但耗时更长。</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>&amp;Object name</source>
        <translation>对象名称(&amp;O)</translation>
    </message>
    <message>
        <source>What the part is called, in English: &quot;metal nut&quot;. It goes into the sentences of the image score.</source>
        <translation>零件的英文名称，例如“metal nut”。它会用于计算图像分数的句子。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Classification prompts</source>
        <translation>分类提示词</translation>
    </message>
    <message>
        <source>Segmentation prompts</source>
        <translation>分割提示词</translation>
    </message>
    <message>
        <source>Built-in prompts</source>
        <translation>内置提示词</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>来自文件…</translation>
    </message>
    <message>
        <source>Vision weight in the map</source>
        <translation>异常图视觉权重</translation>
    </message>
    <message>
        <source>Share of the vision-guided map in the fused map, with references</source>
        <translation>有参考图时，视觉引导图在融合图中的占比</translation>
    </message>
    <message>
        <source>Vision multiplier</source>
        <translation>视觉系数</translation>
    </message>
    <message>
        <source>What distances to the references are multiplied by</source>
        <translation>与参考图的距离所乘的系数</translation>
    </message>
    <message>
        <source>Weight in the map, zero-shot</source>
        <translation>异常图权重（零样本）</translation>
    </message>
    <message>
        <source>Share of the vision-guided map in the fused map, without references</source>
        <translation>无参考图时，视觉引导图在融合图中的占比</translation>
    </message>
    <message>
        <source>Multiplier, zero-shot</source>
        <translation>系数（零样本）</translation>
    </message>
    <message>
        <source>What distances within the picture are multiplied by, without references</source>
        <translation>无参考图时，图片内部距离所乘的系数</translation>
    </message>
    <message>
        <source>Guidance of the score</source>
        <translation>分数依据</translation>
    </message>
    <message>
        <source>Guidance of the map</source>
        <translation>异常图依据</translation>
    </message>
    <message>
        <source>Language and vision</source>
        <translation>语言和视觉</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>All processors</source>
        <translation>所有处理器</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>下次启动程序时生效。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>%1 (loading)</source>
        <translation>%1（加载中）</translation>
    </message>
    <message>
        <source>%1 (failed)</source>
        <translation>%1（失败）</translation>
    </message>
    <message>
        <source>Open the folder of a CLIP model</source>
        <translation>打开 CLIP 模型的文件夹</translation>
    </message>
    <message>
        <source>Open Prompt Ensemble</source>
        <translation>打开提示词集</translation>
    </message>
    <message>
        <source>Prompt ensembles (*.json)</source>
        <translation>提示词集 (*.json)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What computes: the processor, or a graphics card that the program can use</source>
        <translation>用于计算的设备：处理器，或程序可以使用的显卡</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Graphics card (%1)</source>
        <translation>显卡 (%1)</translation>
    </message>
    <message>
        <source>Model&apos;s Defaults</source>
        <translation>模型默认值</translation>
    </message>
    <message>
        <source>The constants of the paper, or the model&apos;s own, with scales that fit it</source>
        <translation>论文中的常数，或模型自带的常数，并采用适合该模型的尺度</translation>
    </message>
    <message>
        <source>Smoothing of the map</source>
        <translation>异常图平滑</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the fused map, as a share of its side; 0 for none</source>
        <translation>平滑融合图的高斯核的标准差，以异常图边长的比例表示；0 表示不平滑</translation>
    </message>
    <message>
        <source>Vision weight in the score</source>
        <translation>分数视觉权重</translation>
    </message>
    <message>
        <source>Share of the vision score in the image score, with references</source>
        <translation>有参考图时，视觉分数在图像分数中的占比</translation>
    </message>
    <message>
        <source>Share of the vision score in the image score, without references</source>
        <translation>无参考图时，视觉分数在图像分数中的占比</translation>
    </message>
    <message>
        <source>Weight in the score, zero-shot</source>
        <translation>分数权重（零样本）</translation>
    </message>
    <message>
        <source>The object needs a name. &quot;%1&quot; stays.</source>
        <translation>对象需要一个名称。仍为“%1”。</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>How many bits the values of pictures with more than 8 have. Automatic: as a file declares; else the fewest of 8, 10, 12, 14 and 16 that hold its values</source>
        <translation>超过 8 位的图像的值有多少位。自动：按文件的声明；否则取 8、10、12、14、16 中能容纳其值的最小者</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>Only where the mask %1 is white is looked at.</source>
        <translation>只检查遮罩 %1 的白色部分。</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>How many squares of the largest scale lie along the picture&apos;s shorter side. Long and large pictures are then seen in their own shape, and smaller defects are found; it takes as much longer as there are squares. 0: all of the picture as one square</source>
        <translation>沿图片短边排列多少个最大尺度的方块。长图和大图会按其自身形状检测，能发现更小的缺陷；耗时随方块数增加。0：整张图片作为一个方块</translation>
    </message>
    <message>
        <source>Largest values in the score</source>
        <translation>计入分数的最大值</translation>
    </message>
    <message>
        <source>Share of the vision map whose largest values&apos; mean makes the vision score; 0: the largest value alone, as published</source>
        <translation>视觉图中取最大值的份额，其平均值即视觉分数；0：仅取最大值，与论文一致</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Shorter side</source>
        <translation>短边</translation>
    </message>
    <message>
        <source>The picture&apos;s shorter side as the vision model sees it, pixels. Larger ones show smaller defects, and take longer</source>
        <translation>视觉模型所看到的图片短边，像素。越大能看到越小的缺陷，也越慢</translation>
    </message>
    <message>
        <source>Vision model</source>
        <translation>视觉模型</translation>
    </message>
    <message>
        <source>Turned references</source>
        <translation>旋转参考图</translation>
    </message>
    <message>
        <source>Each reference counts also turned about its centre. For parts that may lie in any direction: where the direction matters, a turned part is no longer found</source>
        <translation>每张参考图也以绕其中心旋转后的样子参与比较。适用于可以朝任意方向放置的零件：若方向有要求，转错方向的零件将不再被发现</translation>
    </message>
    <message>
        <source>Mirrored references</source>
        <translation>镜像参考图</translation>
    </message>
    <message>
        <source>Each reference counts also with left and right exchanged. For parts of which both hands are good</source>
        <translation>每张参考图也以左右互换后的样子参与比较。适用于左右两种样式都合格的零件</translation>
    </message>
    <message>
        <source>Brightness of references</source>
        <translation>参考图的亮度</translation>
    </message>
    <message>
        <source>Each reference counts also darker and brighter, by this share and by half of it; 0: not. For light that changes</source>
        <translation>每张参考图也以变暗和变亮后的样子参与比较，幅度为该比例及其一半；0：不使用。适用于变化的光照</translation>
    </message>
    <message>
        <source>No</source>
        <comment>not turned</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>By 90°</source>
        <translation>每 90°</translation>
    </message>
    <message>
        <source>By 45°</source>
        <translation>每 45°</translation>
    </message>
    <message>
        <source>No</source>
        <comment>not mirrored</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>左右</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Position radius</source>
        <translation>位置半径</translation>
    </message>
    <message>
        <source>How far from its own place a patch is looked for in the references, as a share of the picture&apos;s width and height; 0: anywhere. For parts that always lie in the same place: what is missing or shifted is found even where the part has the like elsewhere</source>
        <translation>在参考图中离图块自身位置多远的范围内寻找，为图像宽度和高度的比例；0：任何位置。适用于始终位于同一位置的零件：即使零件别处有相似之处，缺失或移位也能被发现</translation>
    </message>
    <message>
        <source>Less than references have</source>
        <translation>减去参考图之间的距离</translation>
    </message>
    <message>
        <source>Takes off each place of the vision map how far the references themselves lie from each other there, so that what good parts have of their own counts less. It needs several references; with one it takes off nothing</source>
        <translation>从视觉图的每个位置减去参考图自身在该处彼此之间的距离，使良品之间本来就有的差异影响更小。需要多张参考图；只有一张时不减去任何值</translation>
    </message>
    <message>
        <source>No</source>
        <comment>nothing is taken off</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>At the same place</source>
        <translation>在相同位置</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Which references a picture is compared with. For parts that differ by design, each with a reference of its own: the one that explains it best, or the one whose file name, without its extension, is the picture&apos;s or the beginning of it before &quot;_&quot;, &quot;-&quot;, &quot;.&quot; or a space. A single reference has nothing of others to take off</source>
        <translation>图像与哪些参考图比较。适用于设计各不相同、各有自己参考图的零件：最能解释它的那一张，或文件名（不含扩展名）与图像相同、或为图像文件名中“_”、“-”、“.”或空格之前开头部分的那一张。只有一张参考图时，没有与其他参考图的距离可减</translation>
    </message>
    <message>
        <source>All references</source>
        <translation>全部参考图</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>最佳的一张</translation>
    </message>
    <message>
        <source>The one of its name</source>
        <translation>名称对应的一张</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>与第一张参考图对齐</translation>
    </message>
    <message>
        <source>Pictures and references are first moved and turned, and scaled if asked for, to lie as the first reference does, so that masks and the position radius stay on the part. A picture that does not align is not inspected</source>
        <translation>图像和参考图先平移、旋转（需要时缩放），使其与第一张参考图的位置一致，这样遮罩和位置半径就始终落在零件上。无法对齐的图像不予检查</translation>
    </message>
    <message>
        <source>No</source>
        <comment>not aligned</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>Moved and turned</source>
        <translation>平移和旋转</translation>
    </message>
    <message>
        <source>Also scaled</source>
        <translation>同时缩放</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Numbers of the tower&apos;s blocks by which patches are compared with references, as 6, 9, 12; of the vision model&apos;s, if there is one. Empty: by its embeddings, as published</source>
        <translation>与参考图比较图块时所用的层号，例如 6, 9, 12；有视觉模型时为视觉模型的层号。留空：按发表的方法，用模型的嵌入比较</translation>
    </message>
    <message>
        <source>Memory bank</source>
        <translation>记忆库</translation>
    </message>
    <message>
        <source>What patches are compared with: the references&apos; nearest one, or the subspace that theirs lie in</source>
        <translation>图块与什么比较：参考图中最近的图块，或参考图图块所在的子空间</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>图块</translation>
    </message>
    <message>
        <source>A subspace</source>
        <translation>子空间</translation>
    </message>
</context>
<context>
    <name>fade::ui::Setup</name>
    <message>
        <source>Open model %1</source>
        <translation>打开模型 %1</translation>
    </message>
    <message>
        <source>Change device</source>
        <translation>更改设备</translation>
    </message>
    <message>
        <source>Change thresholds</source>
        <translation>更改阈值</translation>
    </message>
    <message>
        <source>Change Review threshold</source>
        <translation>更改“复查”阈值</translation>
    </message>
    <message>
        <source>Change Fail threshold</source>
        <translation>更改“不合格”阈值</translation>
    </message>
    <message>
        <source>Change outline threshold</source>
        <translation>更改轮廓阈值</translation>
    </message>
    <message>
        <source>Change object name</source>
        <translation>更改对象名称</translation>
    </message>
    <message>
        <source>Change classification prompts</source>
        <translation>更改分类提示词</translation>
    </message>
    <message>
        <source>Change segmentation prompts</source>
        <translation>更改分割提示词</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Change &quot;%1&quot;</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>Use the model&apos;s defaults</source>
        <translation>使用模型默认值</translation>
    </message>
    <message>
        <source>%1 The prompts stay as they were.</source>
        <translation>%1 提示词保持不变。</translation>
    </message>
    <message>
        <source>Change pixel length</source>
        <translation>更改像素长度</translation>
    </message>
    <message>
        <source>Find thresholds</source>
        <translation>求取阈值</translation>
    </message>
    <message>
        <source>Change decision rules</source>
        <translation>更改判定规则</translation>
    </message>
    <message>
        <source>Compare by the model itself</source>
        <translation>由模型本身比较</translation>
    </message>
    <message>
        <source>Compare by %1</source>
        <translation>由 %1 比较</translation>
    </message>
    <message>
        <source>Judge pictures by each other</source>
        <translation>让图片相互比较来判定</translation>
    </message>
    <message>
        <source>Judge each picture by itself</source>
        <translation>让每张图片单独判定</translation>
    </message>
    <message>
        <source>Choose profile &quot;%1&quot;</source>
        <translation>选择配置方案“%1”</translation>
    </message>
    <message>
        <source>Compare words, too</source>
        <translation>也与词语比较</translation>
    </message>
    <message>
        <source>Leave words out</source>
        <translation>去掉词语</translation>
    </message>
</context>
<context>
    <name>fade::ui::SeverityTable</name>
    <message>
        <source>Anything</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>%1, %2, …</source>
        <comment>names of defects</comment>
        <translation>%1、%2…</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>看起来像</translation>
    </message>
    <message>
        <source>Area from</source>
        <translation>面积从</translation>
    </message>
    <message>
        <source>Length from</source>
        <translation>长度从</translation>
    </message>
    <message>
        <source>Add Cla&amp;ss</source>
        <translation>添加等级(&amp;S)</translation>
    </message>
    <message>
        <source>What regions of this class look like</source>
        <translation>此等级的区域看起来像什么</translation>
    </message>
    <message>
        <source>Smallest area of this class</source>
        <translation>此等级的最小面积</translation>
    </message>
    <message>
        <source>Smallest length of this class</source>
        <translation>此等级的最小长度</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>fade::ui::ShareBar</name>
    <message>
        <source>Vision %1</source>
        <translation>视觉 %1</translation>
    </message>
    <message>
        <source>Language %1</source>
        <translation>语言 %1</translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Shares of the fused value</source>
        <translation>融合值的组成</translation>
    </message>
    <message>
        <source>Limited to 1: %1 taken away</source>
        <translation>限制为 1：减去 %1</translation>
    </message>
</context>
<context>
    <name>fade::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>图片中</translation>
    </message>
    <message>
        <source>See the bare picture, while held</source>
        <translation>按住时查看原图</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>+ and −, or the wheel</source>
        <translation>+ 和 −，或滚轮</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>方向键，或拖动</translation>
    </message>
    <message>
        <source>Fit or actual size</source>
        <translation>适应窗口或实际大小</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Explain a place</source>
        <translation>解释某一位置</translation>
    </message>
    <message>
        <source>Click, or Enter for the centre</source>
        <translation>单击，或按回车键选取中心</translation>
    </message>
    <message>
        <source>While a mask is drawn</source>
        <translation>绘制遮罩时</translation>
    </message>
    <message>
        <source>Rectangle, ellipse, polygon, brush</source>
        <translation>矩形、椭圆、多边形、画笔</translation>
    </message>
    <message>
        <source>1, 2, 3, 4</source>
        <translation>1、2、3、4</translation>
    </message>
    <message>
        <source>Look here, or not</source>
        <translation>检查或不检查此处</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>[ and ], or Ctrl and the wheel</source>
        <translation>[ 和 ]，或 Ctrl 加滚轮</translation>
    </message>
    <message>
        <source>Close a polygon</source>
        <translation>闭合多边形</translation>
    </message>
    <message>
        <source>Enter, or double-click</source>
        <translation>回车或双击</translation>
    </message>
    <message>
        <source>Take its last corner back</source>
        <translation>撤回最后一个顶点</translation>
    </message>
    <message>
        <source>Take back, or leave</source>
        <translation>撤回或退出</translation>
    </message>
</context>
<context>
    <name>fade::ui::ThresholdFinder</name>
    <message>
        <source>Inspecting each reference with the others</source>
        <translation>以其余参考图片检测每张参考图片</translation>
    </message>
    <message>
        <source>Looking at the maps of good parts</source>
        <translation>正在查看良品的异常图</translation>
    </message>
</context>
<context>
    <name>fade::ui::ThresholdPanel</name>
    <message>
        <source>Image scores</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>image score</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>The scores of all inspected pictures appear here.
Drag the thresholds between good and bad ones.</source>
        <translation>所有已检测图片的分数会显示在这里。
将阈值拖到好坏之间。</translation>
    </message>
    <message>
        <source>Distribution of image scores with the thresholds of Review and Fail</source>
        <translation>图像分数分布及复查和不合格阈值</translation>
    </message>
    <message>
        <source>Drag a threshold, or use the arrow keys (with Shift: finer). Page Up and Page Down choose the threshold. The dotted line is the picture in view.</source>
        <translation>拖动阈值或使用方向键（按住 Shift 更精细）。Page Up 和 Page Down 选择阈值。点线表示当前图片。</translation>
    </message>
    <message>
        <source>&amp;Review from</source>
        <translation>复查 ≥(&amp;R)</translation>
    </message>
    <message>
        <source>Fai&amp;l from</source>
        <translation>不合格 ≥(&amp;L)</translation>
    </message>
    <message>
        <source>Threshold of Review</source>
        <translation>复查阈值</translation>
    </message>
    <message>
        <source>Threshold of Fail</source>
        <translation>不合格阈值</translation>
    </message>
    <message>
        <source>Anomaly map in view</source>
        <translation>当前异常图</translation>
    </message>
    <message>
        <source>map value</source>
        <translation>异常图值</translation>
    </message>
    <message>
        <source>The values of the selected picture&apos;s map appear here.</source>
        <translation>所选图片的异常图值会显示在这里。</translation>
    </message>
    <message>
        <source>Histogram of the anomaly map with the outline&apos;s threshold</source>
        <translation>异常图直方图及轮廓阈值</translation>
    </message>
    <message>
        <source>How many places of the map have which value; heights are logarithmic. Drag the threshold of the outline, or use the arrow keys (with Shift: finer).</source>
        <translation>显示异常图中各数值出现的位置数；纵轴为对数刻度。拖动轮廓阈值或使用方向键（按住 Shift 更精细）。</translation>
    </message>
    <message>
        <source>O&amp;utline from</source>
        <translation>轮廓 ≥(&amp;U)</translation>
    </message>
    <message>
        <source>Threshold of the outline</source>
        <translation>轮廓阈值</translation>
    </message>
    <message>
        <source>%1 Pass · %2 Review · %3 Fail</source>
        <translation>%1 通过 · %2 复查 · %3 不合格</translation>
    </message>
    <message>
        <source>Review must not be above Fail, which is %1.</source>
        <translation>“复查”不得高于“不合格”的阈值 %1。</translation>
    </message>
    <message>
        <source>Fail must not be below Review, which is %1.</source>
        <translation>“不合格”不得低于“复查”的阈值 %1。</translation>
    </message>
    <message>
        <source> · %1 not inspected</source>
        <translation> · %1 未检测</translation>
    </message>
    <message>
        <source>Find thresholds</source>
        <translation>求取阈值</translation>
    </message>
    <message>
        <source>Find the thresholds of Review and Fail from parts that are known</source>
        <translation>由已知零件求取复查和不合格阈值</translation>
    </message>
    <message>
        <source> · %1 overruled</source>
        <translation> · %1 个已改判</translation>
    </message>
</context>
<context>
    <name>fade::ui::UserGuide</name>
    <message>
        <source>The user&apos;s guide did not come with this program: %1 is not there.</source>
        <translation>此程序未附带用户指南：%1 不存在。</translation>
    </message>
    <message>
        <source>No program opens web pages here; the user&apos;s guide is %1.</source>
        <translation>此处没有可打开网页的程序；用户指南为 %1。</translation>
    </message>
</context>
<context>
    <name>fade::ui::VerdictRecall</name>
    <message>
        <source>Looking up verdicts</source>
        <translation>正在查找判定</translation>
    </message>
</context>
<context>
    <name>fade::ui::VerdictTable</name>
    <message>
        <source>Good parts</source>
        <translation>良品</translation>
    </message>
    <message>
        <source>Bad parts</source>
        <translation>不良品</translation>
    </message>
    <message>
        <source>How many good and bad parts have which verdict</source>
        <translation>良品与不良品各判定的数量</translation>
    </message>
</context>
<context>
    <name>fade::ui::ViewPanel</name>
    <message>
        <source>Fit to Window</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show Map</source>
        <translation>显示异常图</translation>
    </message>
    <message>
        <source>Show the anomaly map over the picture. Hold the space bar to see the bare picture.</source>
        <translation>在图片上显示异常图。按住空格键可查看原图。</translation>
    </message>
    <message>
        <source>Show Outline</source>
        <translation>显示轮廓</translation>
    </message>
    <message>
        <source>Outline what reaches the threshold of the map</source>
        <translation>勾勒达到异常图阈值的区域</translation>
    </message>
    <message>
        <source>Stretch Colours to This Map</source>
        <translation>将颜色拉伸到此异常图</translation>
    </message>
    <message>
        <source>Off: the same colours mean the same values for every picture</source>
        <translation>关闭时：相同颜色在每张图片上表示相同的值</translation>
    </message>
    <message>
        <source>Opacity of the map</source>
        <translation>异常图不透明度</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>异常图颜色</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>滑动对比</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Compare the picture with a reference</source>
        <translation>将图片与参考图比较</translation>
    </message>
    <message>
        <source>Comparison with a reference</source>
        <translation>与参考图比较</translation>
    </message>
    <message>
        <source>Fused map</source>
        <translation>融合图</translation>
    </message>
    <message>
        <source>%1, still coarse</source>
        <translation>%1，仍较粗略</translation>
    </message>
    <message>
        <source>Drop pictures here to inspect them</source>
        <translation>将图片拖到这里进行检测</translation>
    </message>
    <message>
        <source>Choose a picture from the list</source>
        <translation>请从列表中选择一张图片</translation>
    </message>
    <message>
        <source>x %1  y %2</source>
        <translation>x %1  y %2</translation>
    </message>
    <message>
        <source>Fused %1     Language %2     Vision %3</source>
        <translation>融合 %1     语言 %2     视觉 %3</translation>
    </message>
    <message>
        <source>Point at the picture to read its scores</source>
        <translation>将指针指向图片以读取分数</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>不检查</translation>
    </message>
    <message>
        <source>%1, against good parts</source>
        <translation>%1，相对良品</translation>
    </message>
    <message>
        <source>Colour the map by what the maps of good parts reach, so that these do not stand out. Off: by its values, as files hold them.</source>
        <translation>按良品异常图所达到的数值着色，使良品不显眼。关闭：按文件中的原始数值着色。</translation>
    </message>
    <message>
        <source>Colours against good parts need thresholds that were found from good parts with this setup (Inspect &gt; Find Thresholds).</source>
        <translation>相对良品着色需要先以当前设置由良品求取阈值（检测 &gt; 求取阈值）。</translation>
    </message>
    <message>
        <source>Colour Against Good Parts</source>
        <translation>相对良品着色</translation>
    </message>
    <message>
        <source>Fused %1     Vision %2</source>
        <translation>融合 %1     视觉 %2</translation>
    </message>
</context>
<context>
    <name>fade::ui::VisionModelBox</name>
    <message>
        <source>The model itself</source>
        <translation>模型本身</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>从文件夹…</translation>
    </message>
    <message>
        <source>Vision model</source>
        <translation>视觉模型</translation>
    </message>
    <message>
        <source>Words, too</source>
        <translation>也用词语</translation>
    </message>
    <message>
        <source>Off: the vision model looks by itself. No words are compared, and the model of the words is not run, where there are references or a batch. Vision multiplier and share of the score become those of AnomalyDINO.</source>
        <translation>关闭：只由视觉模型来看。有参考图或整批比较时，不与词语比较，词语的模型也不运行。视觉倍数和分数的份额改为 AnomalyDINO 的值。</translation>
    </message>
    <message>
        <source>What compares pictures with references, or with each other: the model, or a DINO model (DINOv2, DINOv3) beside it, which often tells parts apart better. Words stay the model&apos;s.</source>
        <translation>由什么把图片与参考图比较，或把图片彼此比较：模型，或与之配合的 DINO 模型（DINOv2、DINOv3），后者往往更能区分零件。文字仍由模型处理。</translation>
    </message>
    <message>
        <source>Open the Folder of a DINO Model</source>
        <translation>打开 DINO 模型的文件夹</translation>
    </message>
</context>
<context>
    <name>fade::ui::WayComparer</name>
    <message>
        <source>Comparing ways to inspect</source>
        <translation>正在比较检测方式</translation>
    </message>
    <message>
        <source>Change the way to inspect</source>
        <translation>更改检测方式</translation>
    </message>
</context>
<context>
    <name>fade::ui::WayTable</name>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>评分依据</translation>
    </message>
    <message>
        <source>Area under the ROC</source>
        <translation>ROC 曲线下面积</translation>
    </message>
    <message>
        <source>Ways to inspect, and how well each separates the marked parts</source>
        <translation>各种检测方式以及区分已标记零件的效果</translation>
    </message>
    <message>
        <source>present</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
</context>
<context>
    <name>fade::ui::WelcomePage</name>
    <message>
        <source>FADE Inspector</source>
        <translation>FADE Inspector</translation>
    </message>
    <message>
        <source>Finds defects in pictures of parts, without training.</source>
        <translation>无需训练即可在零件图片中发现缺陷。</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Open Model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Show it good parts, if you have some</source>
        <translation>如有良品，请提供</translation>
    </message>
    <message>
        <source>Add References…</source>
        <translation>添加参考图…</translation>
    </message>
    <message>
        <source>Drop in the pictures to inspect</source>
        <translation>拖入要检测的图片</translation>
    </message>
    <message>
        <source>Files or whole folders: PNG, JPEG, TIFF, BMP or WebP.</source>
        <translation>文件或整个文件夹：PNG、JPEG、TIFF、BMP 或 WebP。</translation>
    </message>
    <message>
        <source>Add Pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 已就绪。</translation>
    </message>
    <message>
        <source>%1 is being loaded.</source>
        <translation>正在加载 %1。</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <translation>无法加载 %1。</translation>
    </message>
    <message>
        <source>The folder of a CLIP, such as ViT-B-16-plus-240. Everything stays on this computer.</source>
        <translation>CLIP 模型的文件夹，例如 ViT-B-16-plus-240。一切都留在本机。</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) in the set.</source>
        <translation>
            <numerusform>参考集中有 %n 张参考图。</numerusform>
        </translation>
    </message>
    <message>
        <source>One to four good parts make the result much more certain. Without them, words and the picture itself decide.</source>
        <translation>提供一到四张良品图片会使结果可靠得多。没有参考图时，由词语和图片本身决定。</translation>
    </message>
    <message>
        <source>Or try it on sample pictures</source>
        <translation>或者用示例图片试一试</translation>
    </message>
    <message>
        <source>Get a Model…</source>
        <translation>获取模型…</translation>
    </message>
</context>
<context>
    <name>fade::ui::WorkStatus</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>，剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>; %n more waiting</source>
        <translation>
            <numerusform>；还有 %n 项等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through files</source>
        <translation>正在检查文件</translation>
    </message>
</context>
<context>
    <name>fade::ui::Workbench</name>
    <message>
        <source>No model is chosen. Open the folder of a CLIP model first.</source>
        <translation>未选择模型。请先打开 CLIP 模型的文件夹。</translation>
    </message>
    <message>
        <source>Comparing the references</source>
        <translation>正在比较参考图</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s)</source>
        <translation>
            <numerusform>添加 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s)</source>
        <translation>
            <numerusform>移除 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open sample %1</source>
        <translation>打开示例 %1</translation>
    </message>
    <message>
        <source>Back to my work</source>
        <translation>返回我的工作</translation>
    </message>
    <message numerus="yes">
        <source>Add %n reference(s)</source>
        <translation>
            <numerusform>添加 %n 张参考图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmark %n picture(s)</source>
        <translation>
            <numerusform>取消 %n 张图片的标记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s) as good</source>
        <translation>
            <numerusform>将 %n 张图片标为良品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n picture(s) as bad</source>
        <translation>
            <numerusform>将 %n 张图片标为不良品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overrule %n verdict(s)</source>
        <translation>
            <numerusform>改判 %n 个判定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n overruled verdict(s)</source>
        <translation>
            <numerusform>撤销 %n 个改判</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::WorkbenchMessages</name>
    <message>
        <source>Cancelled. What was not finished counts as not inspected.</source>
        <translation>已取消。未完成的部分视为未检测。</translation>
    </message>
    <message>
        <source>The settings you changed belonged to the previous model; %1 starts with its own defaults.</source>
        <translation>您更改的设置属于之前的模型；%1 将使用自己的默认设置。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) changed since the inspection, and count as not inspected now.</source>
        <translation>
            <numerusform>%n 张图片在检测后已被更改，现视为未检测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspected picture(s) are not there any more, and count as not inspected now.</source>
        <translation>
            <numerusform>%n 张检测过的图片已不存在，现视为未检测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) changed or are not where they were: all pictures are compared again.</source>
        <translation>
            <numerusform>%n 张参考图片已更改或不在原处：所有图片将重新比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that do not say which value is white were read with different ones: %1. A bit depth in the settings makes all alike.</source>
        <translation>未声明白色值的文件按不同的白色值读取：%1。在设置中指定位深可使它们一致。</translation>
    </message>
    <message>
        <source>The selected files hold no other full pictures.</source>
        <translation>所选文件中没有其他完整图片。</translation>
    </message>
    <message>
        <source>The sample gave way to your own work; Undo brings it back.</source>
        <translation>示例已让位于您自己的工作；撤销可将其取回。</translation>
    </message>
    <message>
        <source>Your own work lies aside. File &gt; Back to My Work brings it back.</source>
        <translation>您自己的工作已放在一边。“文件 &gt; 返回我的工作”可将其取回。</translation>
    </message>
    <message>
        <source>These are too few references to say whether one is unlike the rest: at least %1 are needed.</source>
        <translation>参考图太少，无法判断其中是否有与众不同的：至少需要 %1 张。</translation>
    </message>
    <message>
        <source>Scored against the others, their median is %1; above %2, 3.5 robust standard deviations over it, one counts as unlike the rest.</source>
        <translation>每张与其余参考图比较所得分数的中位数为 %1；超过 %2（比中位数高 3.5 个稳健标准差）即视为与众不同。</translation>
    </message>
    <message>
        <source>The references agree with each other.</source>
        <translation>各参考图彼此一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) look unlike the rest.</source>
        <translation>
            <numerusform>有 %n 张参考图与其余不同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Finds defects in pictures of parts, without training.</source>
        <translation>无需训练即可在零件图片中发现缺陷。</translation>
    </message>
    <message>
        <source>A picture of a good part, or a folder of them; may be repeated.</source>
        <translation>一张良品图片，或一个良品图片文件夹；可多次给出。</translation>
    </message>
    <message>
        <source>Open the sample pictures of this part.</source>
        <translation>打开此零件的示例图片。</translation>
    </message>
    <message>
        <source>Begin without the last session, and keep none.</source>
        <translation>不使用上次的会话，也不保存会话。</translation>
    </message>
    <message>
        <source>The model to open: a folder, or the name of an installed model.</source>
        <translation>要打开的模型：文件夹，或已安装模型的名称。</translation>
    </message>
    <message>
        <source>Pictures and folders to add to the list; a recipe to open.</source>
        <translation>要添加到列表的图片和文件夹；要打开的方案。</translation>
    </message>
    <message>
        <source>Inspect sample pictures in the window, compare with the expected scores, and end.</source>
        <translation>在窗口中检测示例图片，与预期分数比较，然后退出。</translation>
    </message>
</context>
</TS>
